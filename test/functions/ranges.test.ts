/** The `range` argument, the same for all functions that have it. */
import type { ArgumentInput } from '../../src/functions/cells';
import { functions } from '../../src/functions/generated/functions';
import { asking, world, worldOf } from '../support/cells';

/** What comes before the range, for any item; a function that is not here fails. */
const before: Readonly<Record<string, (item: string) => readonly ArgumentInput[]>> = {
  CHIPRATIO: (item) => [item, 'H100', 'bandwidth'],
  PERFPERWATT: (item) => [item, 'bf16'],
  PERFPERDOLLAR: (item) => [item, 'bf16', null],
  RIDGEPOINT: (item) => [item, 'bf16'],
  ROOFLINE: (item) => [item, 100, 'bf16'],
  DECODERATE: (item) => [item, 70e9, 1, 64, 8, 1e9, 'bf16'],
  TRAINDAYS: (item) => [70e9, 15e12, item, 1000, 0.4, 'bf16'],
  CHIPSTOMATCH: (item) => ['GB200 NVL72', item, 'memory'],
  H100EQUIVALENT: (item) => [item, null],
  DIESPERWAFER: (item) => [item, 300, 3, 0.1, 'edge loss'],
  DIEYIELD: (item) => [item, 0.1, 'murphy', 3, 12],
  DEFECTDENSITY: (item) => [0.4, item, 'murphy', 3, 12],
  COMPUTECOST: (item) => [item, null, 'PFLOP-hour', null, 'bf16', null, 0.08, 1.2, 0.9, 4, 0.1, 0.05, 0.4],
};

const ranged = functions.filter(({ parameters }) => 'range' in parameters);
const { cells, cell } = asking(world);

describe.each(ranged.map(({ name }) => name))('%s', (name) => {
  const given = (item: string) => before[name]?.(item) ?? [];

  it.each(world.catalog.items.map((item) => item.name))('%s: low ≤ best ≤ high, each as asked alone', (item) => {
    const [row = []] = cells(name, ...given(item), 'all');
    if (row.length === 1) {
      expect(row).toEqual(['#N/A']);
      expect(cell(name, ...given(item), 'best')).toBe('#N/A');
      return;
    }
    const [low = 0, best = 0, high = 0] = row as number[];
    expect(row).toHaveLength(3);
    expect(low).toBeLessThanOrEqual(best);
    expect(best).toBeLessThanOrEqual(high);
    expect(cell(name, ...given(item), 'low')).toBe(low);
    expect(cell(name, ...given(item))).toBe(best);
    expect(cell(name, ...given(item), 'high')).toBe(high);
  });

  it('gives rows for a column of items and refuses rows inside a grid', () => {
    const items = [['H100'], ['A100']];
    const [first, ...rest] = given('H100').map((argument) => (argument === 'H100' ? items : argument));
    const column =
      given('H100').includes('H100') && name !== 'CHIPRATIO' ? [first, ...rest] : [items, ...given('H100').slice(1)];
    expect(cells(name, ...column, 'all')).toHaveLength(2);
    expect(cells(name, ...column, [['best', 'all']])[0]?.[1]).toBe('#VALUE!');
  });
});

describe('a range of figures', () => {
  const { cells: ask, sentence } = asking(
    worldOf(
      {
        name: 'Wide',
        figures: { bf16: [80, 100, 120], bandwidth: [1600, 2000, 2500], tdp: [400, 400, 500], price: 10_000 },
      },
      { name: 'Exact', figures: { bf16: 60, bandwidth: 1000 } },
      { name: 'Text only', figures: { 'memory type': 'HBM' } },
    ),
  );

  it('takes the quotient at its corners', () => {
    expect(ask('CHIPRATIO', 'Wide', 'Exact', 'bf16', 'all')).toEqual([[80 / 60, 100 / 60, 2]]);
    expect(ask('CHIPRATIO', 'Exact', 'Wide', 'bf16', 'all')).toEqual([[0.5, 0.6, 0.75]]);
    expect(ask('PERFPERWATT', 'Wide', 'bf16', 'all')).toEqual([[0.16, 0.25, 0.3]]);
    expect(ask('RIDGEPOINT', 'Wide', 'bf16', 'all')).toEqual([[32, 50, 75]]);
  });

  it('rounds whole chips at each end', () => {
    expect(ask('CHIPSTOMATCH', 'Exact', 'Wide', 'bf16', 'all')).toEqual([[1, 1, 1]]);
    expect(ask('CHIPSTOMATCH', 'Wide', 'Exact', 'bandwidth', 'all')).toEqual([[2, 2, 3]]);
  });

  it('is none for an item against itself, however wide its figure', () => {
    expect(ask('CHIPRATIO', 'Wide', 'Wide', 'bf16', 'all')).toEqual([[1, 1, 1]]);
    expect(ask('CHIPSTOMATCH', 'Wide', 'Wide', 'bf16', 'all')).toEqual([[1, 1, 1]]);
  });

  it('has to be one of four words', () => {
    expect(sentence('RIDGEPOINT', 'Wide', 'bf16', 'middle')).toBe(
      '#VALUE! range: "middle" is unknown. Allowed: best, low, high, all.',
    );
  });
});
