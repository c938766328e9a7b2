/** functions.json: what no schema checks and Excel refuses without a word. */
import type { ExcelMetadata } from '../../src/functions/metadata';
import { builtFile } from '../support/built';
import { nameProblem, nativeFunctions } from '../support/excel-names';

const metadata = JSON.parse(builtFile('functions.json')) as ExcelMetadata;
const each = metadata.functions.map((definition) => [definition.name, definition] as const);

it('lets error cells and cards in', () => {
  expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
});

describe.each(each)('%s', (name, definition) => {
  it('has a name that Excel takes', () => {
    expect(nameProblem(name)).toBeUndefined();
    expect(definition.id).toBe(name);
  });

  it('has descriptions that Excel shows whole', () => {
    const texts = [definition.description, ...definition.parameters.map(({ description }) => String(description))];
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(255);
    }
  });

  it('takes every argument as a matrix of anything, those that may be left out last', () => {
    const optional = definition.parameters.map(({ optional }) => optional === true);
    expect(optional.lastIndexOf(false)).toBeLessThan(optional.includes(true) ? optional.indexOf(true) : Infinity);
    for (const parameter of definition.parameters) {
      expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
    }
    expect(definition.result).toEqual({ type: 'any', dimensionality: 'matrix' });
  });

  it('has a help page under https', () => {
    expect(definition.helpUrl).toMatch(new RegExp(`^https://.+#${name}$`));
  });
});

it('no name stands twice', () => {
  const names = each.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('the check of names', () => {
  it('knows Excel’s own functions', () => {
    expect(nativeFunctions.size).toBeGreaterThan(400);
  });

  it.each([
    ['ABC1', 'is a cell address'],
    ['TPP2025', 'is a cell address'],
    ['XFD1048576', 'is a cell address'],
    ['R1C1', 'is an R1C1 address'],
    ['RUN', 'is a function of Excel 4 macros'],
    ['SUM', 'is a function of Excel'],
    ['FILTER', 'is a function of Excel'],
    ['AB', '3 to 128 characters'],
    ['1CHIP', expect.stringMatching(/letter first/)],
    ['CHIP-SPEC', expect.stringMatching(/letter first/)],
    ['XFE1', undefined],
    ['H100EQUIVALENT', undefined],
    ['TPP', undefined],
  ])('%s %s', (name, problem) => {
    expect(nameProblem(name)).toEqual(problem);
  });
});
