import { askFormula, shown } from '../../support/ask';
import { asking, world } from '../../support/cells';

const { cells, sentence } = asking(world);

describe('COMPANYFACT', () => {
  it('gives a table of companies and periods in one call', () => {
    const table = cells('COMPANYFACT', [['TSMC'], ['SMIC'], ['Nobody']], 'revenue', [['2025Q1', '2025Q2']]);
    expect(table[0]?.[1]).toBe(30.07);
    expect(table[2]).toEqual(['#N/A', '#N/A']);
  });

  it('stands on a source', () => {
    const [source = []] = cells('COMPANYFACT', 'TSMC', 'revenue', '2025Q2', 'source');
    expect(source).toHaveLength(5);
    expect(String(source[1])).toMatch(/^https:/);
  });

  it('has a range around the value', () => {
    const [[low, value, high] = []] = cells('COMPANYFACT', 'TSMC', 'revenue', '2025Q2', 'range') as number[][];
    expect(low).toBeLessThanOrEqual(value as number);
    expect(value).toBeLessThanOrEqual(high as number);
  });

  it.each([
    [
      ['COMPANYFACT', 'NVIDIA', 'revenue', '2025Q2'],
      /^#N\/A NVIDIA's fiscal quarters do not match calendar quarters: FY2026Q/,
    ],
    [['COMPANYFACT', 'TSCM', 'revenue', '2025Q2'], /^#N\/A No company "TSCM".*Did you mean TSMC/],
    [['COMPANYFACT', 'TSMC', 'mood', '2025Q2'], /^#N\/A No metric "mood"/],
    [['COMPANYFACT', 'TSMC', 'revenue', 'soon'], /^#VALUE! "soon" is no period: write 2025, 2025Q2/],
    [['COMPANYFACT', 'TSMC', 'revenue'], /^#VALUE! period is missing/],
  ] as const)('%j is answered with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });
});

describe('CLAIMS', () => {
  it('has one row for each claim', () => {
    expect(cells('CLAIMS', null, false)).toHaveLength(world.claims.all.length);
  });

  it('takes other words for a verdict, and lists them', () => {
    expect(cells('CLAIMS', 'false')).toEqual(cells('CLAIMS', 'wrong'));
    expect(sentence('CLAIMS', 'nice')).toMatch(/^#VALUE! No verdict "nice": confirmed, contested/);
  });

  const recomputed = world.claims.all.flatMap(({ id, recompute, found }) =>
    recompute === undefined ? [] : [[id, recompute, found] as const],
  );

  it.each(recomputed)('%s: %s gives what was found', (_, formula, found) => {
    const answer = askFormula(formula, world);
    // Arithmetic on a function is for a spreadsheet to do.
    if (answer === undefined) return expect(formula).toMatch(/^=1\+/);
    const values = answer.map((row) => row.map(shown));
    expect(values.flat().filter((value) => /^#/.test(String(value)))).toEqual([]);
    const [value] = values.flat();
    if (values.flat().length !== 1 || typeof value !== 'number' || !('unit' in found)) return;
    const { value: best = value, low = best, high = best } = found;
    const rounding = 0.01 * Math.abs(best);
    expect(value).toBeGreaterThanOrEqual(low - rounding);
    expect(value).toBeLessThanOrEqual(high + rounding);
  });
});
