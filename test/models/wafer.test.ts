import fc from 'fast-check';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { type DieCount, dieCounts, diesPerWafer, largestDie } from '../../src/models/wafer';
import { between, law } from './law';

describe('published counts', () => {
  test.each([
    ['H100', 814, 63.48],
    ['Ascend 910B', 665.61, 80.37],
    ['Ascend 910', 456.25, 123.73],
    ['Kirin 9000s', 107, 596.2],
  ])('%s: %d mm² on 300 mm, %d by edge loss', (_chip, area, dies) => {
    expect(diesPerWafer({ area })).toBeCloseTo(dies, dies > 500 ? 1 : 2);
  });

  test.each([
    [100, 314],
    [230, 130],
  ])("Flynn's %d mm² on 210 mm: %d by reduced diameter", (area, dies) => {
    expect(Math.round(diesPerWafer({ area, diameter: 210, count: 'reduced diameter' }))).toBe(dies);
  });

  test('665.61 mm² by reduced diameter', () =>
    expect(diesPerWafer({ area: 665.61, count: 'reduced diameter' })).toBeCloseTo(88.7, 1));
});

test('an edge is a smaller wafer, a saw street a larger die', () => {
  expect(diesPerWafer({ area: 100, edge: 3 })).toBeCloseTo(diesPerWafer({ area: 100, diameter: 294 }), 9);
  expect(diesPerWafer({ area: 100, scribe: 0.1 })).toBeCloseTo(diesPerWafer({ area: 10.1 ** 2 }), 9);
});

describe('the largest die', () => {
  test.each(dieCounts)('by %s is one on a wafer, and a larger one is refused', (count) => {
    const largest = largestDie({ count, edge: 3, scribe: 0.1 });
    expect(diesPerWafer({ area: largest, count, edge: 3, scribe: 0.1 })).toBeCloseTo(1, 9);
    expect(() => diesPerWafer({ area: largest * 1.001, count, edge: 3, scribe: 0.1 })).toThrow(
      /area.*one die on this wafer/,
    );
  });
});

test.each([
  [{ area: 0 }],
  [{ area: -814 }],
  [{ area: Number.NaN }],
  [{ area: 814, diameter: 0 }],
  [{ area: 814, edge: 150 }],
  [{ area: 814, edge: -1 }],
  [{ area: 814, scribe: -0.1 }],
  [{ area: 814, scribe: 300 }],
  [{ area: 814, count: 'guess' as DieCount }],
])('refuses %j', (wafer) => expect(() => diesPerWafer(wafer)).toThrow(OutOfDomain));

const wafers = fc.record({
  diameter: between(150, 450),
  edge: between(0, 5),
  scribe: between(0, 0.2),
  count: fc.constantFrom(...dieCounts),
});

law('never more silicon than the wafer has, at least one die', [between(1, 1000), wafers], (area, wafer) => {
  const dies = diesPerWafer({ area, ...wafer });
  expect(dies).toBeGreaterThanOrEqual(1 - 1e-9);
  expect(dies * area).toBeLessThanOrEqual((Math.PI / 4) * (wafer.diameter - 2 * wafer.edge) ** 2);
});

law('falls with the area', [between(1, 1000), between(1, 1000), wafers], (one, other, wafer) => {
  const [small, large] = one < other ? [one, other] : [other, one];
  expect(diesPerWafer({ area: small, ...wafer })).toBeGreaterThanOrEqual(
    diesPerWafer({ area: large, ...wafer }) * (1 - 1e-12),
  );
});

law('edge loss gives fewer than reduced diameter', [between(1, 1000)], (area) => {
  expect(diesPerWafer({ area })).toBeLessThan(diesPerWafer({ area, count: 'reduced diameter' }));
});
