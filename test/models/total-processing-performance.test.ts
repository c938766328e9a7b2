import {
  decidingPeak,
  performanceDensity,
  totalProcessingPerformance,
} from '../../src/models/total-processing-performance';
import { publishedChips } from './published/chips';

describe('totalProcessingPerformance', () => {
  test.each(publishedChips.map((chip) => [chip.chip, chip.source, chip] as const))(
    '%s (%s)',
    (_name, _source, chip) => {
      const tpp = totalProcessingPerformance(chip.peaks);
      expect(tpp).toBeCloseTo(chip.tpp, 9);
      // Published figures are rounded, or go through a rounded peak.
      if (chip.published !== undefined) expect(Math.abs(tpp / chip.published - 1)).toBeLessThan(0.0005);
      if (chip.dieArea !== undefined && chip.performanceDensity !== undefined)
        expect(performanceDensity({ totalProcessingPerformance: tpp, dieArea: chip.dieArea })).toBeCloseTo(
          chip.performanceDensity,
          2,
        );
    },
  );

  test('not doubled: the 10,570 that PC Gamer gives the RTX 4090 is twice its 5,286', () =>
    expect(totalProcessingPerformance([{ teraOperations: 660.8, bits: 8 }])).toBeCloseTo(5286.4, 9));
  test('150 TFLOPS at 16 bits is 2,400, not the 4,800 that TrendForce and The Register write', () =>
    expect(totalProcessingPerformance([{ teraOperations: 150, bits: 16 }])).toBe(2400));
  test('790 million TPP are about 50,000 H100 (published), 49,899', () =>
    expect(790e6 / totalProcessingPerformance([{ teraOperations: 1979, bits: 8 }])).toBeCloseTo(49899, 0));
  test('26.9 million TPP are about 1,700 H100, 1,699', () =>
    expect(26.9e6 / totalProcessingPerformance([{ teraOperations: 1979, bits: 8 }])).toBeCloseTo(1699, 0));
  test('16 bits can decide over 8: Ascend 950PR', () =>
    expect(
      decidingPeak([
        { teraOperations: 804, bits: 8 },
        { teraOperations: 425, bits: 16 },
      ]).bits,
    ).toBe(16));
  test('a tie goes to the first', () =>
    expect(
      decidingPeak([
        { teraOperations: 300, bits: 16 },
        { teraOperations: 600, bits: 8 },
      ]).bits,
    ).toBe(16));

  it('refuses no peaks, and peaks that are none', () => {
    expect(() => totalProcessingPerformance([])).toThrow('peaks: "none" given, allowed is at least one dense peak');
    expect(() => totalProcessingPerformance([{ teraOperations: 0, bits: 8 }])).toThrow('teraOperations: 0 given');
    expect(() => totalProcessingPerformance([{ teraOperations: 1, bits: 0 }])).toThrow('bits: 0 given');
  });
});

describe('performanceDensity', () => {
  test('smbom, Tweaktown: H20 2.9', () =>
    expect(performanceDensity({ totalProcessingPerformance: 2368, dieArea: 814 })).toBeCloseTo(2.909, 3));
  test('thetechnicalissue.com: L4 6.6', () =>
    expect(performanceDensity({ totalProcessingPerformance: 242.5 * 8, dieArea: 294.5 })).toBeCloseTo(6.59, 2));
  it('refuses nothing over something and something over nothing', () => {
    expect(() => performanceDensity({ totalProcessingPerformance: 0, dieArea: 1 })).toThrow(
      'totalProcessingPerformance: 0 given',
    );
    expect(() => performanceDensity({ totalProcessingPerformance: 1, dieArea: 0 })).toThrow('dieArea: 0 given');
  });
});
