import fc from 'fast-check';
import { type DefectModel, defectDensity, dieYield, type YieldModel, yieldModels } from '../../src/models/die-yield';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

describe('published yields', () => {
  test.each<[YieldModel, number]>([
    ['poisson', 0.922],
    ['murphy', 0.923],
    ['negative binomial', 0.923],
    ['seeds', 0.925],
    ['bose-einstein', 0.393],
  ])('a yield calculator at 0.081 defects a die: %s %d', (model, published) => {
    expect(dieYield({ area: 100, defects: 0.081, model, layers: 12 })).toBeCloseTo(published, 3);
  });

  test.each<[number, YieldModel, number]>([
    [814, 'poisson', 0.4431],
    [814, 'murphy', 0.4681],
    [814, 'negative binomial', 0.4867],
    [814, 'seeds', 0.5513],
    [665.61, 'poisson', 0.514],
    [665.61, 'murphy', 0.5332],
    [665.61, 'negative binomial', 0.5482],
    [665.61, 'seeds', 0.6004],
  ])('%d mm² at 0.1 defects a cm² by %s: %d', (area, model, expected) => {
    expect(dieYield({ area, defects: 0.1, model })).toBeCloseTo(expected, 4);
  });

  test.each<[YieldModel, number]>([
    ['poisson', 0.1377],
    ['murphy', 0.15],
    ['negative binomial', 0.161],
    ['seeds', 0.2254],
  ])('40%% at 665.61 mm² by %s: %d a cm²', (model, expected) => {
    expect(defectDensity({ yield: 0.4, area: 665.61, model })).toBeCloseTo(expected, 4);
  });

  test.each([
    [100, 0.37],
    [230, 0.1],
  ])("Flynn's %d mm² at 1 defect a cm²: %d", (area, published) => {
    expect(dieYield({ area, defects: 1, model: 'poisson' })).toBeCloseTo(published, 2);
  });
});

describe('one model is a case of another', () => {
  const given = { area: 500, defects: 0.3 };
  test('Seeds: a negative binomial with clustering 1, Bose-Einstein with one layer', () => {
    const seeds = dieYield({ ...given, model: 'seeds' });
    expect(dieYield({ ...given, model: 'negative binomial', clustering: 1 })).toBeCloseTo(seeds, 12);
    expect(dieYield({ ...given, model: 'bose-einstein', layers: 1 })).toBeCloseTo(seeds, 12);
  });
  test('Poisson: a negative binomial without clustering', () =>
    expect(dieYield({ ...given, model: 'negative binomial', clustering: 1e9 })).toBeCloseTo(
      dieYield({ ...given, model: 'poisson' }),
      8,
    ));
});

test.each(yieldModels)('%s: without defects all dies are good', (model) => {
  expect(dieYield({ area: 814, defects: 0, model, layers: 10 })).toBe(1);
  expect(defectDensity({ yield: 1, area: 814, model, layers: 10 })).toBe(0);
});

test.each<[Partial<DefectModel> & { area?: number; defects?: number }]>([
  [{ area: 0 }],
  [{ defects: -0.1 }],
  [{ defects: Number.NaN }],
  [{ model: 'negative binomial', clustering: 0 }],
  [{ model: 'bose-einstein' }],
  [{ model: 'bose-einstein', layers: 0.5 }],
  [{ model: 'guess' as YieldModel }],
])('refuses %j', (given) => {
  expect(() => dieYield({ area: 814, defects: 0.1, model: 'murphy', ...given })).toThrow(OutOfDomain);
});

test.each([0, 1.01, -0.4, 40, Number.NaN])('no density gives a yield of %d', (share) => {
  expect(() => defectDensity({ yield: share, area: 814, model: 'murphy' })).toThrow(OutOfDomain);
});

const models: fc.Arbitrary<DefectModel> = fc.record({
  model: fc.constantFrom(...yieldModels),
  clustering: between(0.1, 50),
  layers: between(1, 30),
});
const areas = between(1, 2000);
const densities = between(0, 5);

law('lies between 0 and 1', [areas, densities, models], (area, defects, model) => {
  const share = dieYield({ area, defects, ...model });
  expect(share).toBeGreaterThanOrEqual(0);
  expect(share).toBeLessThanOrEqual(1);
});

law(
  'falls with the area and with the defects',
  [areas, densities, between(1, 3), models],
  (area, defects, times, model) => {
    const least = dieYield({ area, defects, ...model }) * (1 + 1e-12);
    expect(dieYield({ area: area * times, defects, ...model })).toBeLessThanOrEqual(least);
    expect(dieYield({ area, defects: defects * times, ...model })).toBeLessThanOrEqual(least);
  },
);

law('Poisson is the most severe but for layers, Seeds the mildest', [areas, densities], (area, defects) => {
  const of = (model: YieldModel) => dieYield({ area, defects, model });
  const crumbs = 1 + 1e-12;
  expect(of('poisson')).toBeLessThanOrEqual(of('murphy') * crumbs);
  expect(of('murphy')).toBeLessThanOrEqual(of('seeds') * crumbs);
  expect(of('poisson')).toBeLessThanOrEqual(of('negative binomial') * crumbs);
  expect(of('negative binomial')).toBeLessThanOrEqual(of('seeds') * crumbs);
});

law('the density of a yield gives that yield', [between(0.001, 1), areas, models], (share, area, model) => {
  const defects = defectDensity({ yield: share, area, ...model });
  expect(dieYield({ area, defects, ...model })).toBeCloseTo(share, 9);
});
