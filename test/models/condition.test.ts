import { evaluate, type Facts } from '../../src/models/condition';
import type { Comparison, Condition, ExportedChip, Truth } from '../../src/models/regime';

const asked = (condition: Condition, chip: ExportedChip = {}, more: Partial<Facts> = {}) => {
  const { because, ...outcome } = evaluate(condition, { chip, stated: {}, possible: [], classMissing: [], ...more });
  return { ...outcome, because: because() };
};

/** Conditions on statements, so that each truth value can be had at will. */
const stated = { yes: true, no: false };
const yes: Condition = { stated: 'yes', means: 'yes' };
const no: Condition = { stated: 'no', means: 'no' };
const open: Condition = { stated: 'open', means: 'the open one' };

describe('three truth values', () => {
  it.each<[Condition[], Truth, Truth]>([
    [[yes, yes], true, true],
    [[yes, no], false, true],
    [[no, yes], false, true],
    [[no, no], false, false],
    [[yes, open], 'unknown', true],
    [[open, yes], 'unknown', true],
    [[no, open], false, 'unknown'],
    [[open, no], false, 'unknown'],
    [[open, open], 'unknown', 'unknown'],
  ])('%j', (conditions, all, any) => {
    expect(asked({ all: conditions }, {}, { stated }).truth).toBe(all);
    expect(asked({ any: conditions }, {}, { stated }).truth).toBe(any);
  });
  it.each<[Condition, Truth]>([
    [yes, false],
    [no, true],
    [open, 'unknown'],
  ])('not %j', (condition, truth) => expect(asked({ not: condition }, {}, { stated }).truth).toBe(truth));
});

describe('comparisons', () => {
  it.each<[Comparison, number, boolean, string]>([
    ['at least', 99.99, false, 'TPP 99.99 is below 100'],
    ['at least', 100, true, 'TPP 100 is at least 100'],
    ['above', 100, false, 'TPP 100 is at most 100'],
    ['above', 100.01, true, 'TPP 100.01 is above 100'],
    ['below', 100, false, 'TPP 100 is at least 100'],
    ['below', 99.99, true, 'TPP 99.99 is below 100'],
    ['at most', 100.01, false, 'TPP 100.01 is above 100'],
    ['at most', 100, true, 'TPP 100 is at most 100'],
  ])('%s 100: %d is %p', (is, value, holds, sentence) => {
    expect(asked({ quantity: 'tpp', is, number: 100 }, { tpp: value })).toMatchObject({
      truth: holds,
      missing: [],
      figures: [{ quantity: 'tpp', value, is, number: 100, holds }],
      because: [sentence],
    });
  });

  it.each([
    [0.4, 'process node 0.4 is below 1'],
    [0.123456, 'process node 0.12 is below 1'],
    [0.9999, 'process node 0.9999 is below 1'],
    [1234567.891, 'process node 1,234,567.89 is at least 1'],
    [1234, 'process node 1,234 is at least 1'],
    [123, 'process node 123 is at least 1'],
  ])('%d is written with as many digits as the sentence needs', (processNode, sentence) =>
    expect(asked({ quantity: 'processNode', is: 'at least', number: 1 }, { processNode }).because).toEqual([sentence]),
  );

  const both: Condition = { quantity: 'dramPlusInterconnect', is: 'at least', number: 1700 };
  it('add DRAM bandwidth and interconnect', () => {
    expect(asked(both, { dramBandwidth: 900, interconnect: 800 }).truth).toBe(true);
    expect(asked(both, { dramBandwidth: 900, interconnect: 799 }).truth).toBe(false);
  });
  it.each<[ExportedChip, string[]]>([
    [{ dramBandwidth: 900 }, ['interconnect bandwidth']],
    [{ interconnect: 800 }, ['DRAM bandwidth']],
    [{}, ['DRAM bandwidth', 'interconnect bandwidth']],
  ])('%j leaves the sum unknown', (chip, missing) =>
    expect(asked(both, chip)).toEqual({ truth: 'unknown', missing, toState: [], figures: [], because: [] }),
  );
  it('name what is missing', () =>
    expect(asked({ quantity: 'transistors', is: 'below', number: 30 })).toMatchObject({
      truth: 'unknown',
      missing: ['transistor count'],
    }));
});

describe('facts about the chip', () => {
  it.each<[string, Condition, ExportedChip, Truth, string[]]>([
    ['for data centres', { dataCentre: true }, { dataCentre: true }, true, ['designed or marketed for data centres']],
    ['for others', { dataCentre: false }, { dataCentre: false }, true, ['not designed or marketed for data centres']],
    [
      'for data centres, not others',
      { dataCentre: false },
      { dataCentre: true },
      false,
      ['designed or marketed for data centres'],
    ],
    ['for whom is not known', { dataCentre: false }, {}, 'unknown', []],
    ['memory alone', { memorySoldAlone: true }, { memorySoldAlone: true }, true, ['memory sold alone']],
    [
      'memory alone, where none may be',
      { memorySoldAlone: false },
      { memorySoldAlone: true },
      false,
      ['memory sold alone'],
    ],
    ['a processor is no memory', { memorySoldAlone: true }, {}, false, []],
    ['a processor, as asked', { memorySoldAlone: false }, {}, true, []],
    ['a maker', { vendor: ['NVIDIA', 'AMD'] }, { vendor: ' amd ' }, true, ['made by amd']],
    ['another maker', { vendor: ['NVIDIA', 'AMD'] }, { vendor: 'Intel' }, false, ['Intel got no such letter']],
    ['a maker unknown', { vendor: ['NVIDIA'] }, {}, 'unknown', []],
    [
      'sold by then',
      { availableInUsOn: '2026-01-15' },
      { releasedInUs: '2026-01-15' },
      true,
      ['sold in the United States since 2026-01-15'],
    ],
    [
      'sold later',
      { availableInUsOn: '2026-01-15' },
      { releasedInUs: '2026-01-16' },
      false,
      ['not sold in the United States on 2026-01-15'],
    ],
    [
      'never sold',
      { availableInUsOn: '2026-01-15' },
      { releasedInUs: 'never' },
      false,
      ['not sold in the United States on 2026-01-15'],
    ],
    ['sold at a day unknown', { availableInUsOn: '2026-01-15' }, {}, 'unknown', []],
  ])('%s', (_what, condition, chip, truth, because) => {
    const outcome = asked(condition, chip);
    expect(outcome).toMatchObject({ truth, because });
    expect(outcome.missing).toHaveLength(truth === 'unknown' ? 1 : 0);
  });
});

describe('the class', () => {
  const caught: Condition = { classifiedAs: ['3A090.a', '3A090.b'] };
  it.each<[string[], Truth, string[], string[]]>([
    [['3A090.a'], true, [], ['3A090.a']],
    [['3A090.a', '3A090.b'], true, [], ['3A090.a or 3A090.b']],
    [['not 3A090'], false, [], ['not 3A090.a or 3A090.b']],
    [[], false, [], ['not 3A090.a or 3A090.b']],
    [['3A090.b', 'not 3A090'], 'unknown', ['performance density'], []],
  ])('may be %j', (possible, truth, missing, because) =>
    expect(asked(caught, {}, { possible, classMissing: ['performance density'] })).toMatchObject({
      truth,
      missing,
      because,
    }),
  );
});

describe('what is missing, and why', () => {
  const big: Condition = { quantity: 'tpp', is: 'at least', number: 4800 };
  const dense: Condition = { quantity: 'performanceDensity', is: 'at least', number: 5.92 };

  it('statements are asked for apart from figures', () =>
    expect(asked({ all: [dense, open] })).toMatchObject({
      missing: ['performance density'],
      toState: ['the open one'],
    }));
  it('what settles the answer stands alone behind it', () => {
    expect(asked({ any: [dense, yes, open, big] }, { tpp: 5000 }, { stated })).toEqual({
      truth: true,
      missing: [],
      toState: [],
      figures: [],
      because: ['yes'],
    });
    expect(asked({ all: [big, { not: big }] }, { tpp: 5000 })).toMatchObject({
      truth: false,
      because: ['TPP 5,000 is at least 4,800'],
      figures: [{ holds: true }, { holds: true }],
    });
  });
  it('all that held stands behind "and", all that failed behind "or"', () => {
    const chip = { tpp: 5000, performanceDensity: 6 };
    const reasons = ['TPP 5,000 is at least 4,800', 'performance density 6 is at least 5.92'];
    expect(asked({ all: [big, dense] }, chip)).toMatchObject({ truth: true, because: reasons });
    expect(asked({ any: [{ not: big }, { not: dense }] }, chip)).toMatchObject({
      truth: false,
      because: reasons,
      figures: [{ quantity: 'tpp' }, { quantity: 'performanceDensity' }],
    });
  });
  it('an open answer shows what is settled, and what is compared already', () =>
    expect(asked({ all: [big, dense] }, { tpp: 5000 })).toMatchObject({
      truth: 'unknown',
      because: ['TPP 5,000 is at least 4,800'],
      figures: [{ quantity: 'tpp', value: 5000 }],
    }));
  it('a statement is told as it was made', () => {
    expect(asked(yes, {}, { stated }).because).toEqual(['yes']);
    expect(asked(no, {}, { stated })).toMatchObject({ toState: [], because: ['stated false: no'] });
  });
});
