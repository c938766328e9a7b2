import { type FamilyFile, familyFiles, functionFiles, misplaced } from '../../src/build/function-list';
import type { SheetFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/generated/functions';

/** What the build says where one more file stands among those of the families. */
const said = (file: FamilyFile): readonly string[] => functionFiles([...familyFiles(), file]).problems;

describe('the build stops with a sentence', () => {
  it('at none of the files that are there', () => {
    const { functions: found, problems } = functionFiles(familyFiles());
    expect(problems).toEqual([]);
    expect(found.map(({ name }) => name)).toEqual(functions.map(({ name }) => name));
  });

  it.each([
    [
      'a definition with a type',
      'export const LEVYPAID: SheetFunction = defineFunction({});',
      /no LEVYPAID: write "export const/,
    ],
    [
      'a definition under another name',
      'export const LEVYPADI = defineFunction({});',
      /no LEVYPAID: write "export const/,
    ],
    ['a file that nobody uses', 'export const levyPaid = 1;', /is no function, and no function uses it/],
  ])('at %s', (_, text, sentence) =>
    expect(said({ path: 'margin/levypaid', text })).toEqual([expect.stringMatching(sentence)]),
  );

  it('at a function in a file with hyphens', () =>
    expect(said({ path: 'margin/levy-paid', text: 'defineFunction({})' })).toEqual([
      expect.stringMatching(/name the file after it/),
    ]));

  it('at a name, a family or an example that is not of its place', () => {
    const [definition] = functions.filter(({ name }) => name === 'MARGINHIT') as [SheetFunction];
    const file = { path: 'margin/marginhit', name: 'MARGINHIT' };
    expect(misplaced(file, definition)).toEqual([]);
    expect(misplaced(file, { ...definition, name: 'MARGINHTI' })).toEqual([
      expect.stringMatching(/is called "MARGINHTI": write name: 'MARGINHIT'/),
    ]);
    expect(misplaced({ ...file, path: 'export-control/marginhit' }, definition)).toEqual([
      expect.stringMatching(/family "margin": write family: 'export control'/),
    ]);
    expect(misplaced(file, { ...definition, examples: [{ formula: '=MARGINAFTER(0.15)', result: 1 }] })).toEqual([
      expect.stringMatching(/does not call MARGINHIT: =MARGINAFTER/),
    ]);
  });
});
