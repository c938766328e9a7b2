import { functions } from '../../src/functions/generated/functions';
import { referenceFiles } from '../../src/reference/pages';

const files = referenceFiles(functions, '2026.11');

describe('the reference', () => {
  it.each(functions.map((definition) => [definition.name, definition] as const))(
    '%s has a page with its arguments, examples and results',
    (name, definition) => {
      const page = files.get(`${name.toLowerCase()}.html`) ?? '';
      for (const { name: argument } of definition.ordered) expect(page).toContain(`<code>${argument}</code>`);
      expect(page.match(/<td><code>=/g)?.length).toBe(definition.examples.length);
    },
  );

  it('lists every function', () => {
    const index = files.get('index.html') ?? '';
    for (const { name } of functions) expect(index).toContain(`href="${name.toLowerCase()}.html"`);
  });

  it('links only to pages that exist', () => {
    for (const content of files.values()) {
      for (const [, target = ''] of content.matchAll(/(?:href|src)="([^"]+)"/g)) expect(files.has(target)).toBe(true);
    }
  });

  it('escapes what it shows', () => {
    const [first] = functions;
    if (first === undefined) throw new Error('There are no functions.');
    const odd = referenceFiles([{ ...first, summary: '<script>alert(1)</script> & more' }], '2026.11');
    expect(odd.get('index.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
  });
});
