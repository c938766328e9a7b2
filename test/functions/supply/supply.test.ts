import { nativeFormula } from '../../../src/functions/native';
import { functionNamed } from '../../support/ask';
import { asking, world, worldOf } from '../../support/cells';

const { cell, cells, number, sentence } = asking(world);

const made = asking(
  worldOf(
    { name: 'Single', figures: { dies: 1, 'die area': [780, 800, 820] } },
    { name: 'Twin', figures: { dies: 2, 'die area': 1331 } },
    { name: 'Uncounted', figures: { 'die area': 529 } },
    { name: 'Unmeasured', figures: { dies: 1 } },
    { name: 'Wafer-scale', figures: { dies: 1, 'die area': 46_225 } },
    { name: '910', figures: { dies: 1, 'die area': 456 } },
    { name: 'Rack', kind: 'system', figures: {} },
  ),
);

describe.each([
  ['DIESPERWAFER', (die: string | number) => [die]],
  ['DIEYIELD', (die: string | number) => [die, 0.1]],
  ['DEFECTDENSITY', (die: string | number) => [0.4, die]],
  ['CHIPSUPPLY', (die: string | number) => [1000, die, 0.4]],
  ['WAFERSNEEDED', (die: string | number) => [1000, die, 0.4]],
])('%s of a chip', (name, given) => {
  it.each([
    ['Twin', /^#N\/A Twin has 2 dies, 1,331 mm² in all; the area of each is missing\. Type the area of one die/],
    ['Uncounted', /^#N\/A Uncounted: 529 mm² in all, but no source for "dies".*Type the area of one die/],
    ['Unmeasured', /^#N\/A .*die area of Unmeasured\. Type the area of one die/],
    ['Rack', /^#N\/A Rack is a system: die area is asked of a chip\. Type the area/],
    ['Nonesuch', /^#N\/A .*Nonesuch/],
  ])('%s: says what is missing and that a number can be typed', (chip, expected) => {
    expect(made.sentence(name, ...given(chip))).toMatch(expected);
    expect(made.sentence(name, ...given(chip)).length).toBeLessThan(140);
  });

  it('takes text that is a name for the name and other digits for the number', () => {
    expect(made.number(name, ...given('800'))).toBe(made.number(name, ...given(800)));
    if (!name.startsWith('D')) return;
    expect(made.number(name, ...given('910'))).toBe(made.number(name, ...given(456)));
    expect(made.number(name, ...given('Single'))).toBe(made.number(name, ...given(800)));
  });

  it('refuses a number that is none of an area, and asks for what is missing', () => {
    expect(sentence(name, ...given(-814))).toMatch(/^#VALUE! dies?: -814 given, allowed is above 0/);
    expect(sentence(name, ...given(0))).toMatch(/^#VALUE! dies? is missing/);
  });
});

describe('DIESPERWAFER', () => {
  it('has no count of a chip as large as the wafer', () => {
    expect(made.sentence('DIESPERWAFER', 'Wafer-scale')).toMatch(
      /^#N\/A Wafer-scale: a die of 46225 mm².*up to 8661 mm²/,
    );
    expect(made.sentence('CHIPSUPPLY', 100, 'Wafer-scale', 0.5)).toMatch(/^#N\/A Wafer-scale/);
    expect(sentence('DIESPERWAFER', 20_000)).toMatch(/^#VALUE! die: 20000 given, allowed is above 0 to about 8662 mm²/);
  });

  it('takes inches and micrometres for slips', () => {
    expect(sentence('DIESPERWAFER', 814, 12)).toBe('#VALUE! diameter: 12 given, allowed is 25 to 450.');
    expect(sentence('DIESPERWAFER', 814, 300, 3, 80)).toBe('#VALUE! scribe: 80 given, allowed is 0 to 5.');
  });

  it('gives the range of the area', () => {
    const [[low, best, high] = []] = made.cells('DIESPERWAFER', 'Single', null, null, null, null, 'all');
    expect([low, best, high]).toEqual([820, 800, 780].map((area) => number('DIESPERWAFER', area)));
  });
});

describe('yield and density', () => {
  it('undo each other by each model', () => {
    for (const model of ['poisson', 'murphy', 'seeds', 'bose-einstein', 'negative binomial']) {
      const density = number('DEFECTDENSITY', 0.4, 665.61, model, 2, 12);
      expect(number('DIEYIELD', 665.61, density, model, 2, 12)).toBeCloseTo(0.4, 9);
    }
  });

  it('ask for the layers of Bose-Einstein only', () => {
    expect(sentence('DIEYIELD', 814, 0.1, 'bose-einstein')).toMatch(
      /^#VALUE! layers: nothing given, allowed is at least 1/,
    );
    expect(number('DIEYIELD', 814, 0.1, 'seeds', null, 12)).toBe(number('DIEYIELD', 814, 0.1, 'seeds'));
  });

  it('take 40 for a slip', () =>
    expect(sentence('DEFECTDENSITY', 40, 814)).toMatch(/^#VALUE! yield: 40 given.*Did you mean 40%/));
});

describe('CHIPSUPPLY', () => {
  const huawei = [49_770, 80.37, 0.4, 2, 2.9e6, 13e6, 8] as const;

  it('shows all in a row, as each is shown alone', () => {
    const views = ['chips', 'constraint', 'by dies', 'by memory', 'by packaging'];
    const further = ['further wafer', 'further die', 'further stack', 'further package'];
    const alone = [...views, ...further].map((view) => cell('CHIPSUPPLY', ...huawei, null, null, view));
    expect(cells('CHIPSUPPLY', ...huawei, null, null, 'all')).toEqual([alone]);
    expect(alone.slice(0, 2)).toEqual([1.625e6, 'memory']);
    expect(alone[4]).toBe('');
  });

  it('names all constraints that run out together', () =>
    expect(cell('CHIPSUPPLY', 1, 100, 1, 1, 0, 800, 8, 100, 1, 'constraint')).toBe('dies and memory and packaging'));

  it('asks for the other figure of memory', () => {
    expect(sentence('CHIPSUPPLY', 100, 60, 0.5, 1, 0, 800)).toMatch(/^#VALUE! stacksPerChip: nothing given/);
    expect(sentence('CHIPSUPPLY', 100, 60, 0.5, 1, 0, null, 8)).toMatch(/^#VALUE! stacks: nothing given/);
  });

  it('counts a chip of one die as DIESPERWAFER does', () =>
    expect(number('CHIPSUPPLY', 1000, 'H100', 0.5)).toBeCloseTo(500 * number('DIESPERWAFER', 'H100'), 6));
});

describe('plain formulas', () => {
  const lookups = { figure: (item: string, spec: string) => `F(${item},${spec})`, name: String, input: String };
  const plain = (name: string, ...texts: string[]) => nativeFormula(functionNamed(name), texts, lookups);

  it('are there where arithmetic is enough', () => {
    expect(plain('WAFERSNEEDED', 'A1', 'B1', 'C1', '2')).toMatch(/^MAX\(0,A1\/1\*2-0\)/);
    expect(plain('DIEYIELD', '814', 'A1', '"murphy"')).toContain('EXP(-');
    expect(plain('DEFECTDENSITY', 'A1', '665.61', '"poisson"')).toContain('LN(A1)');
  });

  it('are not there for what is found by halving, nor for a row of results', () => {
    expect(plain('DEFECTDENSITY', 'A1', '665.61')).toBeUndefined();
    expect(plain('DEFECTDENSITY', 'A1', '665.61', 'B1')).toBeUndefined();
    expect(plain('CHIPSUPPLY', '1', '2', '0.5', '', '', '', '', '', '', '"all"')).toBeUndefined();
  });
});
