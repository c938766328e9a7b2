import { problemLine } from '../../src/build/problem-line';
import { readFile } from '../../src/build/read-data';
import { itemFile } from '../../src/catalog/items/format';
import { itemText } from '../../src/catalog/items/item-text';
import { catalogue } from '../catalog/lint/planted';

const file = 'src/catalog/data/items/nvidia/h100-sxm.json';
const real = catalogue.find(({ id }) => id === 'h100-sxm');

const said = (text: string, name = file): string[] => readFile(name, text, itemFile).problems.map(problemLine);

describe('a malformed item file gives file, path, rule and fix', () => {
  it('no JSON', () =>
    expect(said('{ "name": "H100",, }')).toEqual([
      expect.stringMatching(/h100-sxm\.json: line 1, column 18: this is no JSON.*Fix:/),
    ]));

  it('a text where a list of facts belongs', () => {
    const text = JSON.stringify({ ...real?.content, specs: { memory: 'lots' } });
    expect(said(text)).toEqual([expect.stringMatching(/h100-sxm\.json: specs\.memory: .*Fix:/)]);
  });

  it('a spec that does not exist', () => {
    const text = JSON.stringify({ ...real?.content, specs: { memmory: [{ value: 80, unit: 'GB', source: 'x' }] } });
    expect(said(text).join()).toMatch(/specs: "memmory" is no spec\. Fix: write an id of src\/catalog\/specs\.ts/);
  });

  it('a key that does not exist', () => {
    const text = JSON.stringify({ ...real?.content, vendro: 'NVIDIA' });
    expect(said(text)).toEqual([expect.stringMatching(/"vendro" is no key here\. Fix: remove or rename it/)]);
  });

  it('a rejected number without its reason', () => {
    const text = JSON.stringify({
      ...real?.content,
      specs: { memory: [{ value: 80, unit: 'GB', source: 'x', counts: false }] },
    });
    expect(said(text)).toEqual([
      expect.stringMatching(/specs\.memory\[0\]: a fact that does not count needs a note that says why/),
    ]);
  });

  it('a file name with capitals', () =>
    expect(said('{}', 'items/nvidia/H100.json')).toEqual([
      expect.stringMatching(/the file name is the id.*Fix: rename it/),
    ]));
});

describe('the layout of item files', () => {
  it('reads back what it writes', () => {
    for (const { content: item } of catalogue) expect(JSON.parse(itemText(item))).toEqual(item);
  });

  it('does not depend on the order in which keys were typed', () => {
    const item = real?.content;
    if (item === undefined) throw new Error('h100-sxm is gone: choose another item');
    const shuffled = Object.fromEntries(Object.entries(item).reverse()) as typeof item;
    expect(itemText(shuffled)).toBe(itemText(item));
  });

  it('puts one fact on one line', () => {
    const rows = (real?.text ?? '').split('\n').filter((line) => line.includes('"value"'));
    expect(rows).toHaveLength(
      Object.values(real?.content.specs ?? {}).reduce((sum, facts) => sum + (facts?.length ?? 0), 0),
    );
  });
});
