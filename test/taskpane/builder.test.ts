import { functions } from '../../src/functions/generated/functions';
import type { Parameter } from '../../src/functions/parameters';
import { createWorld } from '../../src/functions/world';
import { argumentHelp, placeholderOf } from '../../src/taskpane/builder/argument-words';
import { familiesWith } from '../../src/taskpane/builder/families';
import { lastPart, suggestionsFor, withPicked } from '../../src/taskpane/builder/suggest';
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

describe('names to pick', () => {
  const names = ['H100 SXM', 'H20', 'Ascend 910C', 'MI300X'];

  it('begin with what was typed, or hold it', () => {
    expect(suggestionsFor('h', names)).toEqual(['H100 SXM', 'H20']);
    expect(suggestionsFor('910', names)).toEqual(['Ascend 910C']);
    expect(suggestionsFor('mi-300', names)).toEqual(['MI300X']);
    expect(suggestionsFor('', names)).toEqual(names);
    expect(suggestionsFor('=A2', names)).toEqual([]);
  });

  it('are added to a list', () => {
    expect(lastPart('H20; asc', true)).toBe('asc');
    expect(withPicked('H20; asc', 'Ascend 910C', true)).toBe('H20; Ascend 910C');
    expect(withPicked('asc', 'Ascend 910C', true)).toBe('Ascend 910C');
    expect(withPicked('a;b', 'x', false)).toBe('x');
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
