import { betaHedge, hedgeContracts, hedgeRatio } from '../../src/models/hedge';

describe('hedgeRatio', () => {
  const airline = { correlation: 0.928, exposureVolatility: 0.0263, hedgeVolatility: 0.0313 };
  test('vector 7: Hull, 0.78', () => expect(hedgeRatio(airline)).toBeCloseTo(0.779757, 6));
  test('vector 7: Hull, 37 contracts', () =>
    expect(hedgeContracts({ ratio: hedgeRatio(airline), exposure: 2_000_000, contractSize: 42_000 })).toBeCloseTo(
      37.13,
      2,
    ));
  test('an opposite hedge is bought', () =>
    expect(hedgeRatio({ ...airline, correlation: -0.928 })).toBeCloseTo(-0.779757, 6));
  test.each([
    ['correlation', 1.1],
    ['correlation', -1.1],
    ['exposureVolatility', -0.1],
    ['hedgeVolatility', 0],
  ])('refuses %s %d', (argument, given) => {
    expect(() => hedgeRatio({ ...airline, [argument]: given })).toThrow(`${argument}: ${given} given`);
  });
  it('refuses a contract of nothing', () =>
    expect(() => hedgeContracts({ ratio: 1, exposure: 1, contractSize: 0 })).toThrow(
      'contractSize: 0 given, allowed is above 0',
    ));
});

describe('betaHedge', () => {
  const portfolio = { beta: 1.5, portfolioValue: 5_050_000, contractValue: 250 * 1010 };
  test('vector 8: Hull, 30 contracts', () => expect(betaHedge(portfolio)).toBeCloseTo(30, 12));
  test('half of the beta, half of the contracts', () =>
    expect(betaHedge({ ...portfolio, targetBeta: 0.75 })).toBeCloseTo(15, 12));
  test('a higher target is bought', () => expect(betaHedge({ ...portfolio, targetBeta: 2 })).toBeCloseTo(-10, 12));
  it('refuses impossible values', () => {
    expect(() => betaHedge({ ...portfolio, contractValue: 0 })).toThrow('contractValue: 0 given');
    expect(() => betaHedge({ ...portfolio, portfolioValue: -1 })).toThrow('portfolioValue: -1 given');
    expect(() => betaHedge({ ...portfolio, beta: Number.NaN })).toThrow('beta: NaN given');
  });
});
