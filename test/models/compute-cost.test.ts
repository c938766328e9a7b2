import {
  capitalRecoveryFactor,
  chipsToMatch,
  costPerMillionTokens,
  costPerPetaflopHour,
  energyPerMillionTokens,
  energyPerToken,
  h100Equivalents,
  hourlyCost,
} from '../../src/models/compute-cost';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

// Source, where no other is named: the model's table of computed vectors.
const server = {
  capitalCost: 40000,
  discountRate: 0.1,
  years: 4,
  operatingShare: 0.05,
  utilisation: 0.9,
  power: 1.4,
  powerUsageEffectiveness: 1.2,
  electricityPrice: 0.08,
};

describe('cost', () => {
  test('table: CRF of 10% over 4 years', () =>
    expect(capitalRecoveryFactor({ discountRate: 0.1, years: 4 })).toBeCloseTo(0.315471, 6));
  test('no interest: equal parts', () => expect(capitalRecoveryFactor({ discountRate: 0, years: 4 })).toBe(0.25));
  test('table: $ per hour', () => expect(hourlyCost(server)).toBeCloseTo(1.988641, 6));
  test('table: $ per PFLOP-hour at peak and at 40%', () => {
    const question = { hourlyCost: 1.988641, peak: 989.5 };
    expect(costPerPetaflopHour(question)).toBeCloseTo(2.009743, 6);
    expect(costPerPetaflopHour({ ...question, utilisation: 0.4 })).toBeCloseTo(5.024357, 5);
  });
  test('table: $ per million tokens at 2,500 tokens/s', () =>
    expect(costPerMillionTokens({ hourlyCost: 1.988641, tokensPerSecond: 2500 })).toBeCloseTo(0.22096, 6));
  test('table: energy', () => {
    const energy = { power: 1.4, powerUsageEffectiveness: 1.2, tokensPerSecond: 2500 };
    expect(energyPerToken(energy)).toBeCloseTo(0.672, 12);
    expect(energyPerMillionTokens(energy)).toBeCloseTo(0.186667, 6);
  });

  test.each([
    ['capitalCost', -1],
    ['discountRate', -0.1],
    ['years', 0],
    ['operatingShare', -0.1],
    ['utilisation', 0],
    ['utilisation', 1.1],
    ['power', -1],
    ['powerUsageEffectiveness', 0.9],
    ['electricityPrice', -0.01],
  ])('refuses %s %d', (argument, given) => {
    expect(() => hourlyCost({ ...server, [argument]: given })).toThrow(`${argument}: ${given} given`);
  });
  it('refuses the impossible elsewhere too', () => {
    expect(() => capitalRecoveryFactor({ discountRate: 0, years: 1e-320 })).toThrow(OutOfDomain);
    expect(() => costPerPetaflopHour({ hourlyCost: -1, peak: 1 })).toThrow('hourlyCost: -1 given');
    expect(() => costPerPetaflopHour({ hourlyCost: 1, peak: 0 })).toThrow('peak: 0 given');
    expect(() => costPerPetaflopHour({ hourlyCost: 1, peak: 1, utilisation: 2 })).toThrow('utilisation: 2 given');
    expect(() => costPerMillionTokens({ hourlyCost: 1, tokensPerSecond: 0 })).toThrow('tokensPerSecond: 0 given');
    expect(() => costPerMillionTokens({ hourlyCost: -1, tokensPerSecond: 1 })).toThrow('hourlyCost: -1 given');
    expect(() => energyPerToken({ power: -1, powerUsageEffectiveness: 1, tokensPerSecond: 1 })).toThrow(
      'power: -1 given',
    );
    expect(() => energyPerToken({ power: 1, powerUsageEffectiveness: 0.5, tokensPerSecond: 1 })).toThrow(
      'powerUsageEffectiveness',
    );
    expect(() => energyPerToken({ power: 1, powerUsageEffectiveness: 1, tokensPerSecond: 0 })).toThrow(
      'tokensPerSecond: 0 given',
    );
  });

  law('the recovery factor repays the sum', [between(1e-9, 0.5), between(0.5, 30)], (discountRate, years) => {
    const presentValue = (1 - (1 + discountRate) ** -years) / discountRate;
    expect(capitalRecoveryFactor({ discountRate, years }) * presentValue).toBeCloseTo(1, 5);
  });
  law('interest never makes it cheaper', [between(0, 0.5), between(0, 0.5), between(0.5, 30)], (rate, more, years) =>
    expect(capitalRecoveryFactor({ discountRate: rate + more, years })).toBeGreaterThanOrEqual(
      capitalRecoveryFactor({ discountRate: rate, years }) - 1e-12,
    ),
  );
});

describe('h100Equivalents', () => {
  test.each([
    ['A100', 624, 0.3153],
    ['H20', 296, 0.1496],
    ['B200', 4500, 2.2739],
    ['MI300X', 2614.9, 1.3213],
    ['L20', 239, 0.1208],
  ])('table, after Epoch: %s', (_chip, teraOperations, published) =>
    expect(h100Equivalents({ chips: 1, teraOperations })).toBeCloseTo(published, 4),
  );
  it('refuses less than no chip', () => {
    expect(() => h100Equivalents({ chips: -1, teraOperations: 1 })).toThrow('chips: -1 given');
    expect(() => h100Equivalents({ chips: 1, teraOperations: 0 })).toThrow('teraOperations: 0 given');
  });
});

describe('chipsToMatch', () => {
  test.each([
    ['table: NVL72 by Ascend 910C, BF16 TFLOPS', 180000, 780, 231],
    ['table: NVL72 by Ascend 910C, TB/s', 576, 3.2, 180],
    ['table: NVL72 by Ascend 910C, GB', 13824, 128, 108],
    ['binary arithmetic adds no chip', 1.1, 0.1, 11],
    ['one is enough', 1, 1000, 1],
    ['one is enough for almost nothing', 1e-12, 1, 1],
    ['a little more than two', 2.001, 1, 3],
  ])('%s', (_source, target, chip, published) => expect(chipsToMatch({ target, chip })).toBe(published));
  it('refuses nothing', () => {
    expect(() => chipsToMatch({ target: 0, chip: 1 })).toThrow('target: 0 given');
    expect(() => chipsToMatch({ target: 1, chip: 0 })).toThrow('chip: 0 given');
    expect(() => chipsToMatch({ target: 1e300, chip: 1e-300 })).toThrow(OutOfDomain);
  });
  law('enough, and no more than enough', [between(1e-3, 1e6), between(1e-3, 1e6)], (target, chip) => {
    const chips = chipsToMatch({ target, chip });
    expect(chips * chip).toBeGreaterThanOrEqual(target * (1 - 1e-8));
    expect((chips - 1) * chip).toBeLessThan(target);
  });
});
