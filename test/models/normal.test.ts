import oracle from '@stdlib/stats-base-dists-normal-cdf';
import { cumulativeNormal } from '../../src/models/normal';

const points = Array.from({ length: 4001 }, (_, index) => (index - 2000) / 50);

it('is what the library says, to 15 places', () => {
  const errors = points.map((x) => Math.abs(cumulativeNormal(x) - oracle(x, 0, 1)));
  expect(Math.max(...errors)).toBeLessThan(1e-15);
});

it('keeps 8 digits in the tails', () => {
  const errors = points.filter((x) => x > -37 && x < 0).map((x) => Math.abs(cumulativeNormal(x) / oracle(x, 0, 1) - 1));
  expect(Math.max(...errors)).toBeLessThan(2e-8);
});

it('ends at 0 and 1', () => {
  expect([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY].map(cumulativeNormal)).toEqual([0, 0.5, 1]);
  expect(cumulativeNormal(Number.NaN)).toBeNaN();
});
