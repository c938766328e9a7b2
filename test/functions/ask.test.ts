/** What all functions share: how arguments are read, how one is spread over others, what comes out. */
import { ask } from '../../src/functions/ask';
import { type ArgumentInput, CellError } from '../../src/functions/cells';
import { createWorld } from '../../src/functions/world';
import { functionNamed, shown } from '../support/ask';
import { worldOf } from '../support/cells';

const world = createWorld();
const answer = (name: string, ...given: ArgumentInput[]) => ask(functionNamed(name), given, world);
const first = (name: string, ...given: ArgumentInput[]) => answer(name, ...given)[0]?.[0];
const sentence = (name: string, ...given: ArgumentInput[]) => {
  const cell = first(name, ...given);
  return cell instanceof CellError ? `${cell.code} ${cell.sentence}` : `no error: ${String(cell)}`;
};

describe('an argument', () => {
  it.each([
    ['left out', undefined],
    ['null', null],
    ['a matrix of null', [[null]]],
    ['an empty text', ''],
  ] as const)('that is %s means the default of the scenario', (_, share) => {
    expect(first('MARGINHIT', share)).toBeCloseTo(0.088235, 6);
  });

  it.each([
    ['15%', 0.15],
    ['0.15', 0.15],
    [' .15 ', 0.15],
    ['1.5e-1', 0.15],
    [0.15, 0.15],
  ] as const)('written %j is read as the number that Excel reads', (written, value) => {
    expect(first('MARGINHIT', written)).toBe(first('MARGINHIT', value));
  });

  it('out of bounds is named, with what is allowed and what may be meant', () => {
    expect(sentence('MARGINHIT', 15)).toMatch(/^#VALUE! share: 15 given, .*below 1.*15%/);
  });

  it('of the wrong kind is named', () => {
    expect(sentence('MARGINHIT', 'much')).toMatch(/^#VALUE! share: "much" is no number/);
  });

  it('that is missing is asked for', () => {
    expect(sentence('CHIPSPEC', undefined, 'tdp')).toMatch(/^#VALUE! item is missing/);
  });

  it('that is a blank cell is missing too: Excel hands it over as 0', () => {
    expect(sentence('CHIPSPEC', [[0]], 'tdp')).toMatch(/^#VALUE! item is missing/);
  });

  it('that is an error is handed on as it came', () => {
    expect(first('CHIPSPEC', [[new CellError('#DIV/0!')]], 'tdp')).toEqual(new CellError('#DIV/0!'));
  });
});

describe('ranges', () => {
  it('a column of items and a row of specs give a table', () => {
    const made = worldOf(
      { name: 'One', figures: { memory: 80, bandwidth: 3000 } },
      { name: 'Other', figures: { memory: 96, bandwidth: 4000 } },
    );
    expect(ask(functionNamed('CHIPSPEC'), [[['One'], ['Other']], [['memory', 'bandwidth']]], made)).toEqual([
      [80, 3000],
      [96, 4000],
    ]);
  });

  it('one bad element gives one error cell', () => {
    const cells = answer('CHIPSPEC', [['H100'], ['H1000'], ['H20']], 'memory');
    expect(cells.map((row) => row.map(shown))).toEqual([[80], ['#N/A'], [96]]);
  });

  it('of different sizes give #N/A where one has no value', () => {
    const cells = answer('MARGINHIT', [[0.1], [0.2], [0.3]], [[0.5], [0.6]]);
    expect(cells.map((row) => row.map(shown))[2]).toEqual(['#N/A']);
  });

  it('a column of scenario names asks each scenario', () => {
    const cells = answer('SCENARIO', 'tariff rate', [['2025 deal (15%)'], ['100% tariff as announced'], ['Nobody']]);
    expect(cells.map((row) => row.map(shown))).toEqual([[0.25], [1], ['#N/A']]);
  });
});

describe('rows', () => {
  it('after a single value nothing stands under the other columns', () => {
    const shownCells = answer('CHIPRATIO', 'H20', 'H100', 'memory', [['all'], ['low'], ['worst']]);
    expect(shownCells.map((row) => row.map(shown))).toEqual([
      [1.2, 1.2, 1.2],
      [1.2, '', ''],
      ['#VALUE!', '#VALUE!', '#VALUE!'],
    ]);
  });

  it('of a whole column come out', () => {
    const column = Array.from({ length: 200_000 }, () => ['H100']);
    expect(answer('CHIPRANGE', column, 'memory')[199_999]).toEqual([80, 80, 80]);
  });
});

describe('sentences', () => {
  it('name the units that there are', () => {
    expect(sentence('CHIPSPEC', 'H100', 'transistors', 'B')).toMatch(/Allowed: thousand, million, billion\.$/);
  });
  it('name the spec that the other kind has', () => {
    expect(sentence('CHIPSPEC', 'H100', 'power')).toMatch(/^#N\/A .*asked of a system\. Ask for "tdp"\.$/);
  });
  it('suggest what may be meant', () => {
    expect(sentence('CHIPSPEC', 'H1000', 'tdp')).toMatch(/^#N\/A No chip or system "H1000".*Did you mean H100/);
  });
  it('tell a unit that fits from one that does not', () => {
    expect(sentence('CHIPSPEC', 'H100', 'bandwidth', 'GB')).toMatch(
      /^#VALUE! unit: bandwidth cannot be given in GB\. Allowed: .*TB\/s/,
    );
  });
  it('ask back where a unit could be bits or bytes', () => {
    expect(sentence('CHIPSPEC', 'H100', 'bandwidth', 'gb/s')).toMatch(
      /^#VALUE! unit: "gb\/s" could be (GB\/s or Gb\/s|Gb\/s or GB\/s)/,
    );
  });
});
