import fc from 'fast-check';
import * as supply from '../../src/models/chip-supply';
import * as computeCost from '../../src/models/compute-cost';
import * as concentration from '../../src/models/concentration';
import * as covariance from '../../src/models/covariance';
import * as dies from '../../src/models/die-yield';
import * as hedge from '../../src/models/hedge';
import * as levy from '../../src/models/levy';
import * as margin from '../../src/models/margin';
import * as marketPath from '../../src/models/market-path';
import { minimumVariance } from '../../src/models/minimum-variance';
import * as option from '../../src/models/option';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { riskParity } from '../../src/models/risk-parity';
import * as roofline from '../../src/models/roofline';
import * as tariff from '../../src/models/tariff';
import * as performance from '../../src/models/total-processing-performance';
import * as wafer from '../../src/models/wafer';

/** Whatever a cell may hand over: everyday numbers, ends of domains, giants, crumbs and no numbers at all. */
const anything = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1e4, noNaN: true }) },
  { weight: 2, arbitrary: fc.double() },
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    0.5,
    1e308,
    -1e308,
    5e-324,
    1e-300,
    1e300,
    2023,
    2027,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
);
const oneOf = <Name extends string>(names: readonly Name[]) => fc.constantFrom(...names);
const numbers = <Name extends string>(...names: Name[]): fc.Arbitrary<Record<Name, number>> =>
  fc
    .tuple(...names.map(() => anything))
    .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, number>);
const list = fc.array(anything, { maxLength: 5 });
const matrix = fc
  .integer({ min: 1, max: 4 })
  .chain((size) =>
    fc.array(fc.array(anything, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
  )
  .map((rows) => rows.map((row, i) => row.map((entry, j) => (j < i ? (rows[j]?.[i] ?? entry) : entry))));
const anchor = numbers('year', 'value');

const together = <A extends object, B extends object>(one: fc.Arbitrary<A>, other: fc.Arbitrary<B>) =>
  fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));

/** Every model with arguments for it. */
const models: Readonly<Record<string, fc.Arbitrary<() => unknown>>> = {
  marginAfter: together(
    numbers('share', 'margin', 'mix', 'passthrough'),
    fc.record({ treatment: oneOf(margin.treatments) }),
  ).map((a) => () => margin.marginAfter(a)),
  impliedMargin: numbers('hit', 'share', 'mix').map((a) => () => margin.impliedMargin(a)),
  mixForHit: together(numbers('hit', 'share', 'margin'), fc.record({ treatment: oneOf(margin.treatments) })).map(
    (a) => () => margin.mixForHit(a),
  ),
  breakEvenPriceRise: together(
    numbers('share', 'margin'),
    fc.record({ treatment: oneOf(margin.treatments), keep: oneOf(margin.keepable) }),
  ).map((a) => () => margin.breakEvenPriceRise(a)),
  grossProfitKept: numbers('share', 'margin', 'priceRise', 'elasticity').map((a) => () => margin.grossProfitKept(a)),
  blendedMargin: numbers('productMargin', 'otherMargin', 'mix').map((a) => () => margin.blendedMargin(a)),
  priceRisePassedOn: numbers('share', 'passthrough').map((a) => () => margin.priceRisePassedOn(a)),
  levyPresentValue: numbers(
    'share',
    'revenue',
    'years',
    'discountRate',
    'chanceStruckDown',
    'yearsUntilStruckDown',
    'refundedShare',
  ).map((a) => () => levy.levyPresentValue(a)),
  effectiveLevyShare: numbers(
    'share',
    'years',
    'discountRate',
    'chanceStruckDown',
    'yearsUntilStruckDown',
    'refundedShare',
  ).map((a) => () => levy.effectiveLevyShare(a)),
  expectedLevyShare: numbers('share', 'chanceStruckDown', 'refundedShare').map((a) => () => levy.expectedLevyShare(a)),
  licenceLoss: numbers(
    'margin',
    'revenue',
    'years',
    'discountRate',
    'chanceStruckDown',
    'yearsUntilStruckDown',
    'chanceLicenceLost',
  ).map((a) => () => levy.licenceLoss(a)),
  tariffHit: numbers('rate', 'margin', 'base', 'passthrough').map((a) => () => tariff.tariffHit(a)),
  landedCost: numbers('value', 'rate', 'freight', 'other').map((a) => () => tariff.landedCost(a)),
  buyerPriceChange: numbers('rate', 'passthrough').map((a) => () => tariff.buyerPriceChange(a)),
  exporterPriceChange: numbers('rate', 'passthrough').map((a) => () => tariff.exporterPriceChange(a)),
  totalProcessingPerformance: fc
    .array(numbers('teraOperations', 'bits'), { maxLength: 3 })
    .map((a) => () => performance.totalProcessingPerformance(a)),
  performanceDensity: numbers('totalProcessingPerformance', 'dieArea').map(
    (a) => () => performance.performanceDensity(a),
  ),
  sharePath: fc
    .record({ year: anything, first: anchor, second: anchor, method: oneOf(marketPath.sharePathMethods) })
    .map((a) => () => marketPath.sharePath(a)),
  marketSize: fc
    .record({ year: anything, first: anchor, second: anchor, method: oneOf(marketPath.sizePathMethods) })
    .map((a) => () => marketPath.marketSize(a)),
  compoundGrowthRate: fc.record({ first: anchor, second: anchor }).map((a) => () => marketPath.compoundGrowthRate(a)),
  logisticRate: fc.record({ first: anchor, second: anchor }).map((a) => () => marketPath.logisticRate(a)),
  gompertzParameters: fc
    .record({ first: anchor, second: anchor })
    .map((a) => () => Object.values(marketPath.gompertzParameters(a))),
  bassParameters: fc
    .record({ first: anchor, second: anchor })
    .map((a) => () => Object.values(marketPath.bassParameters(a))),
  ridgePoint: numbers('peak', 'bandwidth').map((a) => () => roofline.ridgePoint(a)),
  attainable: numbers('intensity', 'peak', 'bandwidth').map((a) => () => roofline.attainable(a)),
  decodeRate: numbers('parameters', 'bytesPerParameter', 'batch', 'cacheBytes', 'chips', 'peak', 'bandwidth').map(
    (a) => () => roofline.decodeRate(a),
  ),
  prefillSeconds: numbers('parameters', 'tokens', 'peak', 'chips', 'utilisation').map(
    (a) => () => roofline.prefillSeconds(a),
  ),
  trainingDays: numbers('parameters', 'tokens', 'peak', 'chips', 'utilisation').map(
    (a) => () => roofline.trainingDays(a),
  ),
  modelFlopsUtilisation: numbers('parameters', 'tokens', 'chipHours', 'peak').map(
    (a) => () => roofline.modelFlopsUtilisation(a),
  ),
  capitalRecoveryFactor: numbers('discountRate', 'years').map((a) => () => computeCost.capitalRecoveryFactor(a)),
  hourlyCost: numbers(
    'capitalCost',
    'discountRate',
    'years',
    'operatingShare',
    'utilisation',
    'power',
    'powerUsageEffectiveness',
    'electricityPrice',
  ).map((a) => () => computeCost.hourlyCost(a)),
  costPerPetaflopHour: numbers('hourlyCost', 'peak', 'utilisation').map(
    (a) => () => computeCost.costPerPetaflopHour(a),
  ),
  costPerMillionTokens: numbers('hourlyCost', 'tokensPerSecond').map((a) => () => computeCost.costPerMillionTokens(a)),
  energyPerMillionTokens: numbers('power', 'powerUsageEffectiveness', 'tokensPerSecond').map(
    (a) => () => computeCost.energyPerMillionTokens(a),
  ),
  h100Equivalents: numbers('chips', 'teraOperations').map((a) => () => computeCost.h100Equivalents(a)),
  chipsToMatch: numbers('target', 'chip').map((a) => () => computeCost.chipsToMatch(a)),
  diesPerWafer: together(
    numbers('area', 'diameter', 'edge', 'scribe'),
    fc.record({ count: oneOf(wafer.dieCounts) }),
  ).map((a) => () => wafer.diesPerWafer(a)),
  dieYield: together(
    numbers('area', 'defects', 'clustering', 'layers'),
    fc.record({ model: oneOf(dies.yieldModels) }),
  ).map((a) => () => dies.dieYield(a)),
  defectDensity: together(
    numbers('yield', 'area', 'clustering', 'layers'),
    fc.record({ model: oneOf(dies.yieldModels) }),
  ).map((a) => () => dies.defectDensity(a)),
  chipSupply: numbers(
    'wafers',
    'dies',
    'yield',
    'diesPerChip',
    'bank',
    'stacks',
    'stacksPerChip',
    'packaging',
    'assembly',
  ).map((a) => () => {
    const { chips, further } = supply.chipSupply(a);
    return [chips, ...Object.values(further)];
  }),
  wafersNeeded: numbers('chips', 'dies', 'yield', 'diesPerChip', 'bank', 'assembly').map(
    (a) => () => supply.wafersNeeded(a),
  ),
  herfindahlHirschmanIndex: list.map((a) => () => concentration.herfindahlHirschmanIndex(a)),
  effectiveNumber: fc
    .record({ weights: list, method: oneOf(concentration.effectiveNumberMethods) })
    .map((a) => () => concentration.effectiveNumber(a)),
  lookThroughExposure: fc
    .record({ weights: list, holdings: fc.array(list, { maxLength: 4 }) })
    .map((a) => () => concentration.lookThroughExposure(a).exposures),
  portfolioVolatility: fc
    .record({ weights: list, covariance: matrix })
    .map((a) => () => covariance.portfolioVolatility(a)),
  riskContributions: fc
    .record({ weights: fc.constantFrom([1], [0.5, 0.5], [0.2, 0.8]), covariance: matrix })
    .map((a) => () => covariance.riskContributions(a)),
  minimumVariance: matrix.map((a) => () => minimumVariance(a)),
  riskParity: matrix.map((a) => () => riskParity(a)),
  optionPrice: together(
    numbers('spot', 'strike', 'volatility', 'rate', 'years', 'dividendYield'),
    fc.record({ type: oneOf(option.optionTypes) }),
  ).map((a) => () => option.optionPrice(a)),
  collar: numbers('spot', 'putStrike', 'callStrike', 'volatility', 'rate', 'years', 'dividendYield').map(
    (a) => () => Object.values(option.collar(a)),
  ),
  zeroCostCallStrike: numbers('spot', 'putStrike', 'volatility', 'rate', 'years', 'dividendYield').map(
    (a) => () => option.zeroCostCallStrike(a),
  ),
  hedgeRatio: numbers('correlation', 'exposureVolatility', 'hedgeVolatility').map((a) => () => hedge.hedgeRatio(a)),
  hedgeContracts: numbers('ratio', 'exposure', 'contractSize').map((a) => () => hedge.hedgeContracts(a)),
  betaHedge: numbers('beta', 'targetBeta', 'portfolioValue', 'contractValue').map((a) => () => hedge.betaHedge(a)),
};

describe('whatever is asked, the answer is numbers or a sentence', () => {
  test.each(Object.entries(models))('%s', (_name, questions) => {
    fc.assert(
      fc.property(questions, (question) => {
        let answer: unknown;
        try {
          answer = question();
        } catch (error) {
          expect(error).toBeInstanceOf(OutOfDomain);
          return;
        }
        for (const number of [answer].flat())
          expect({ number, finite: Number.isFinite(number) }).toEqual({ number, finite: true });
      }),
      { numRuns: 300 },
    );
  });
});
