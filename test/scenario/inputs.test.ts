import { type InputId, inputIds, inputOf, inputProblem } from '../../src/scenario/inputs';

describe('inputs', () => {
  it.each(inputIds)('%s has a default within its bounds and a source for it', (id) => {
    expect(inputProblem(id, inputOf(id).default)).toBeUndefined();
    expect(inputOf(id).source.title.length).toBeGreaterThan(10);
  });
});

describe('what is wrong with a value', () => {
  it.each<[InputId, unknown, string]>([
    ['revenueShare', 1.5, 'revenue share: 1.5 (150%) given, allowed is 0 to below 1 (100%).'],
    ['revenueShare', 1, 'revenue share: 1 (100%) given, allowed is 0 to below 1 (100%).'],
    ['revenueShare', -0.01, 'revenue share: -0.01 (-1%) given, allowed is 0 to below 1 (100%).'],
    ['revenueShare', 'abc', 'revenue share: "abc" given, allowed is 0 to below 1 (100%).'],
    ['revenueShare', '', 'revenue share: nothing given, allowed is 0 to below 1 (100%).'],
    ['revenueShare', Number.NaN, 'revenue share: NaN given, allowed is 0 to below 1 (100%).'],
    ['revenueShare', undefined, 'revenue share: undefined given, allowed is 0 to below 1 (100%).'],
    ['productMargin', 1.1, 'product gross margin: 1.1 (110%) given, allowed is -1 (-100%) to 1 (100%).'],
    ['demandElasticity', 1, 'demand elasticity: 1 given, allowed is -10 to 0.'],
    ['treatment', 'tax', 'accounting treatment: "tax" given, allowed is net, cost, below the line.'],
    ['policyDate', '9 April 2025', 'policy date: "9 April 2025" given, allowed is a day such as 2025-04-09.'],
  ])('%s %p', (id, value, sentence) => expect(inputProblem(id, value)).toBe(sentence));

  it.each<InputId>(['shareYear1', 'shareYear2', 'sizeYear1', 'sizeYear2'])('%s is a whole number', (id) =>
    expect(inputProblem(id, 2025.5)).toMatch(/2025\.5 given, allowed is a whole number from 2000 to 2100\.$/),
  );

  it.each(['2025-02-30', '2025-13-01', '2025-4-9', 'on 2025-04-09', '2025-04-09 10:00', 45756])(
    '%p is no day on the calendar',
    (value) => expect(inputProblem('policyDate', value)).toMatch(/allowed is a day such as 2025-04-09/),
  );
});

describe('what is right with a value', () => {
  it.each<[InputId, unknown]>([
    ['revenueShare', 0],
    ['productMargin', -1],
    ['productMargin', 1],
    ['shareYear1', 2000],
    ['shareYear1', 2100],
    ['treatment', 'below the line'],
    ['policyDate', '2024-02-29'],
  ])('%s %p', (id, value) => expect(inputProblem(id, value)).toBeUndefined());
});
