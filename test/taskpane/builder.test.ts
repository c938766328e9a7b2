import { isNameProblem } from '../../src/catalog/names';
import { ask } from '../../src/functions/ask';
import { functions } from '../../src/functions/generated/functions';
import { keywords } from '../../src/functions/keywords';
import type { Parameter } from '../../src/functions/parameters';
import { createWorld } from '../../src/functions/world';
import { argumentHelp, placeholderOf } from '../../src/taskpane/builder/argument-words';
import { familiesWith } from '../../src/taskpane/builder/families';
import { askInputs } from '../../src/taskpane/builder/formula';
import { formatsFor } from '../../src/taskpane/builder/number-formats';
import { readFormula } from '../../src/taskpane/builder/read-formula';
import { exactly, lastPart, suggestionsFor, withPicked } from '../../src/taskpane/builder/suggest';
import { suggestionsOf } from '../../src/taskpane/builder/suggestions-of';
import { shownCell } from '../../src/taskpane/builder/value-text';
import { functionNamed } from '../support/ask';

const parameterNamed = (functionName: string, name: string) =>
  functionNamed(functionName).parameters[name] as Parameter<unknown>;

describe('finding a function', () => {
  it('lists every function once', () => {
    const listed = familiesWith('', functions).flatMap((family) => family.functions);
    expect(new Set(listed)).toEqual(new Set(functions));
    expect(listed).toHaveLength(functions.length);
  });

  it('looks for every word in name, summary and family', () => {
    const names = (search: string) =>
      familiesWith(search, functions).flatMap((family) => family.functions.map(({ name }) => name));
    expect(names('chip source')).toContain('CHIPSOURCE');
    expect(names('LEVY hit')).toContain('MARGINRANGE');
    expect(names('weather')).toEqual([]);
  });
});

describe('what people type in the search', () => {
  const { catalog } = createWorld();
  const names = (search: string) =>
    familiesWith(search, functions, !isNameProblem(catalog.spec(search))).flatMap((family) =>
      family.functions.map(({ name }) => name),
    );

  it.each([
    ['bandwidth', 'CHIPSPEC'],
    ['memory bandwidth', 'CHIPSPEC'],
    ['GPU', 'CHIPSPEC'],
    ['HBM', 'CHIPSPEC'],
    ['compare', 'CHIPTABLE'],
    ['chart', 'CHIPTABLE'],
    ['sort', 'CHIPTOP'],
    ['license', 'EXPORTCLASS'],
    ['China', 'POLICYEVENTS'],
    ['tax', 'TARIFFHIT'],
    ['TSMC', 'COMPANYFACT'],
    ['FLOPS', 'CHIPSPEC'],
    ['throughput', 'DECODERATE'],
    ['entity list', 'POLICYEVENTS'],
    ['forecast', 'SHAREPATH'],
    ['ban', 'EXPORTCLASS'],
    ['cite', 'CHIPSOURCE'],
  ])('%s finds %s', (search, wanted) => expect(names(search)).toContain(wanted));

  it('keywords are those of functions that there are', () => {
    const known = new Set(functions.map(({ name }) => name));
    expect(Object.keys(keywords).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('how a sheet shows an answer', () => {
  const formats = (formula: string) => {
    const reading = readFormula(formula, functions);
    if (reading === undefined) throw new Error(`${formula} is no call.`);
    const inputs = askInputs(reading.definition, reading.fields);
    if (inputs === 'cells') throw new Error(`${formula} reads cells.`);
    return formatsFor(reading.definition, ask(reading.definition, inputs, createWorld()));
  };
  it('by the unit', () => {
    expect(formats('=MARGINHIT({0.1;0.2})')).toEqual([['0.0%'], ['0.0%']]);
    expect(formats('=CHIPSPEC("H20","memory")')).toEqual([[undefined]]);
    expect(formatsFor(functionNamed('MARGINHIT'), undefined)).toEqual([['0.0%']]);
  });

  it('a year in a row of texts has no thousands', () => {
    const [row = []] = formats('=CHIPSOURCE("Ascend 910C","bandwidth")');
    expect(row.filter((format) => format !== undefined)).toEqual(['0']);
  });
});

describe('names to pick', () => {
  const { catalog } = createWorld();
  const items = suggestionsOf(parameterNamed('CHIPSPEC', 'item'), createWorld());
  const offered = (typed: string) => suggestionsFor(typed, items.offered, items.meant(typed)).map(({ name }) => name);

  it('are all of them while nothing is typed, each with its vendor', () => {
    expect(new Set(offered(''))).toEqual(new Set(catalog.items.map(({ name }) => name)));
    expect(items.offered.find(({ name }) => name === 'Ascend 910C')).toEqual({ name: 'Ascend 910C', beside: 'Huawei' });
    expect(suggestionsFor('=A2', items.offered)).toEqual([]);
  });

  it.each([
    ['h20', 'H20'],
    ['H-20', 'H20'],
    ['H100', 'H100 SXM'],
    ['nvidia h100', 'H100 SXM'],
    ['910c', 'Ascend 910C'],
    ['mi-300x', 'MI300X'],
  ])('%s: %s comes first', (typed, first) => expect(offered(typed)[0]).toBe(first));

  it('that begin with what is typed come before those that only hold it', () => {
    const names = ['GB200', 'B200', 'NVL4 B300', 'A100', 'MB30'].map((name) => ({ name }));
    expect(suggestionsFor('B', names).map(({ name }) => name)).toEqual(['B200', 'NVL4 B300', 'GB200', 'MB30']);
  });

  it('are found by the vendor', () => {
    expect(offered('huawei')).toContain('Ascend 910C');
  });

  it('only a whole name is exact', () => {
    const names = [{ name: 'H200 SXM' }, { name: 'H20' }];
    expect(exactly('h 20', names)?.name).toBe('H20');
    expect(exactly('H2', names)).toBeUndefined();
    expect(exactly('', names)).toBeUndefined();
  });

  it('take the place of what is being typed, never of a name that is complete', () => {
    expect(lastPart('H20; asc', true)).toBe('asc');
    expect(withPicked('H20; asc', 'Ascend 910C', true, false)).toBe('H20; Ascend 910C');
    expect(withPicked('asc', 'Ascend 910C', true, false)).toBe('Ascend 910C');
    expect(withPicked('H20; H100', 'Ascend 910C', true, true)).toBe('H20; H100; Ascend 910C');
    expect(withPicked('H20;', 'Ascend 910C', true, false)).toBe('H20; Ascend 910C');
    expect(withPicked('', 'Ascend 910C', true, false)).toBe('Ascend 910C');
    expect(withPicked('a;b', 'x', false, true)).toBe('x');
  });
});

describe('what a field says', () => {
  const { scenarios } = createWorld();
  const share = parameterNamed('MARGINHIT', 'share');

  it('unit and bounds', () => {
    expect(argumentHelp(share)).toBe('Levy as a share of gross revenue. 0.15 or 15%, 0 to below 1.');
  });

  it('what leaving it out means', () => {
    expect(placeholderOf(share, scenarios.active.values)).toBe('revenue share: 15%');
    expect(placeholderOf(parameterNamed('MARGINHIT', 'mix'), scenarios.active.values)).toBe('1');
    expect(placeholderOf(parameterNamed('CHIPTABLE', 'headers'), scenarios.active.values)).toBe('TRUE');
    expect(placeholderOf(parameterNamed('CHIPSPEC', 'item'), scenarios.active.values)).toBe('');
  });
});

it('a cell of an answer is shown without crumbs of arithmetic', () => {
  expect(shownCell(0.1 + 0.2)).toBe('0.3');
  expect(shownCell(true)).toBe('TRUE');
});
