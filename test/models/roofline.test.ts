import { OutOfDomain } from '../../src/models/out-of-domain';
import {
  attainable,
  decodeRate,
  decodeStepSeconds,
  modelFlopsUtilisation,
  prefillSeconds,
  ridgePoint,
  trainingDays,
  trainingOperations,
} from '../../src/models/roofline';
import { between, law } from './law';

describe('ridgePoint', () => {
  test.each([
    ['scaling-book: H100 at 1e15 and 3.35e12, 298', 1000, 3350, 298.5],
    ['scaling-book: TPU v5e at 1.97e14 and 8.2e11, 240', 197, 820, 240.2],
    ['model table: H20', 148, 4000, 37],
    ['model table: A100', 312, 2039, 153],
    ['model table: Ascend 910C, 243.8', 780, 3200, 243.75],
    ['model table: MI300X', 1307.4, 5300, 246.7],
    ['model table: H100', 989.5, 3350, 295.4],
  ])('%s', (_source, peak, bandwidth, published) => expect(ridgePoint({ peak, bandwidth })).toBeCloseTo(published, 1));
});

describe('attainable', () => {
  test.each([
    ['model table: H20 at 50 FLOP/byte, bound by compute', 148, 4000, 148],
    ['model table: H100 at 50 FLOP/byte, bound by memory', 989.5, 3350, 167.5],
  ])('%s', (_source, peak, bandwidth, published) =>
    expect(attainable({ intensity: 50, peak, bandwidth })).toBeCloseTo(published, 9),
  );
  law(
    'never above the peak, reached at the ridge',
    [between(1, 1e5), between(1, 1e5), between(0, 1e4)],
    (peak, bandwidth, intensity) => {
      expect(attainable({ intensity, peak, bandwidth })).toBeLessThanOrEqual(peak);
      expect(attainable({ intensity: ridgePoint({ peak, bandwidth }), peak, bandwidth })).toBeCloseTo(peak, 6);
    },
  );
});

describe('decoding', () => {
  const model30 = { parameters: 30e9, bytesPerParameter: 1, cacheBytes: 819e6, chips: 16, peak: 197, bandwidth: 810 };
  test('scaling-book, inference: 30B in int8 on 16 TPU v5e, batch 4, 2.5 ms', () =>
    expect(decodeStepSeconds({ ...model30, batch: 4 }) * 1000).toBeCloseTo(2.568, 3));
  test('scaling-book, inference: batch 256, 21 ms', () =>
    expect(decodeStepSeconds({ ...model30, batch: 256 }) * 1000).toBeCloseTo(21.05, 2));

  // Llama 2-13B on 8 TPU v5e: 26 GB of parameters, KV cache of 6.7 GB or a fifth of it a sequence, 8 x 820 GB/s.
  test.each([
    [1, 6.7e9, 4.98, 200.61],
    [8, 6.7e9, 12.13, 659.3],
    [16, 6.7e9, 20.3, 787.99],
    [32, 6.7e9, 36.65, 873.21],
    [64, 6.7e9, 69.33, 923.13],
    [240, 6.7e9, 249.09, 963.53],
    [1, 1.34e9, 4.17, 239.94],
    [8, 1.34e9, 5.6, 1429.19],
    [64, 1.34e9, 17.04, 3756.62],
    [240, 1.34e9, 52.99, 4529.34],
  ])('scaling-book, Llama 2-13B, batch %i, cache %d', (batch, cacheBytes, milliseconds, tokens) => {
    const llama = { parameters: 13e9, bytesPerParameter: 2, batch, cacheBytes, chips: 8, peak: 200, bandwidth: 820 };
    expect(Math.abs(decodeStepSeconds(llama) * 1000 - milliseconds)).toBeLessThan(0.0101);
    expect(Math.abs(decodeRate(llama) / tokens - 1)).toBeLessThan(0.0001);
  });

  test.each([
    ['H20', 296, 4000, 57.1],
    ['H100', 1979, 3350, 47.9],
    ['H200', 1979, 4800, 68.6],
    ['Ascend 910C', 780, 3200, 45.7],
    ['B200', 4500, 8000, 114.3],
  ])('model table: 70B at 8 bits on %s', (_chip, peak, bandwidth, published) =>
    expect(decodeRate({ parameters: 70e9, bytesPerParameter: 1, peak, bandwidth })).toBeCloseTo(published, 1),
  );

  test.each(['parameters', 'bytesPerParameter', 'batch', 'chips', 'peak', 'bandwidth'])(
    'refuses %s of 0',
    (argument) => {
      expect(() => decodeRate({ ...model30, batch: 4, [argument]: 0 })).toThrow(
        `${argument}: 0 given, allowed is above 0`,
      );
    },
  );
  it('refuses a negative cache', () =>
    expect(() => decodeRate({ ...model30, cacheBytes: -1 })).toThrow('cacheBytes: -1 given'));
  law('a larger batch gives more tokens, each later', [between(1, 500), between(1, 500)], (one, more) => {
    const at = (batch: number) => ({ ...model30, batch });
    // Bound by compute the rate stays level, to the last digits.
    expect(decodeRate(at(one + more))).toBeGreaterThanOrEqual(decodeRate(at(one)) * (1 - 1e-12));
    expect(decodeStepSeconds(at(one + more))).toBeGreaterThanOrEqual(decodeStepSeconds(at(one)));
  });
});

describe('prefillSeconds', () => {
  test('formula 2 N tokens / (n peak MFU): 2 x 70e9 x 8192 / (16 x 1.97e14 x 0.4)', () =>
    expect(prefillSeconds({ parameters: 70e9, tokens: 8192, peak: 197, chips: 16, utilisation: 0.4 })).toBeCloseTo(
      0.9096,
      4,
    ));
  it('refuses a utilisation of 0', () =>
    expect(() => prefillSeconds({ parameters: 70e9, tokens: 1, peak: 197, chips: 1, utilisation: 0 })).toThrow(
      'utilisation: 0 given',
    ));
});

describe('training', () => {
  test.each([
    ['GPT-3, published 3.14e23', 175e9, 300e9, 3.15e23],
    ['PaLM, published 2.53e24', 540e9, 780e9, 2.5272e24],
    ['scaling-book: Llama 3 70B, 6.3e24', 70e9, 15e12, 6.3e24],
    ['Llama 3.1 405B, published 3.8e25', 405e9, 15.6e12, 3.7908e25],
    ['scaling-book: DeepSeek-V3, 3.3e24', 37e9, 14.8e12, 3.2856e24],
  ])('%s', (_source, parameters, tokens, operations) =>
    expect(trainingOperations({ parameters, tokens }) / operations).toBeCloseTo(1, 9),
  );

  test('scaling-book: Llama 3 70B on 8,960 TPU v5p at 40%, about 44 days', () =>
    expect(trainingDays({ parameters: 70e9, tokens: 15e12, peak: 459, chips: 8960, utilisation: 0.4 })).toBeCloseTo(
      44.32,
      2,
    ));
  test('model table: Llama 3.1 405B on 16,384 H100 at 40%, 67.7 days', () => {
    const days = trainingDays({ parameters: 405e9, tokens: 15.6e12, peak: 989.5, chips: 16384, utilisation: 0.4 });
    expect(days).toBeCloseTo(67.7, 0);
    expect((days * 24 * 16384) / 1e6).toBeCloseTo(26.6, 1);
  });
  test('scrutica.com: 1e25 on 10,000 H100 at 34% of 989, 34.4 days', () =>
    expect(
      trainingDays({ parameters: 1e25 / 6e12, tokens: 1e12, peak: 989, chips: 10000, utilisation: 0.34 }),
    ).toBeCloseTo(34.42, 2));
  test('3.8e25 on H100 at full use, published 10.6m hours', () =>
    expect(
      (trainingDays({ parameters: 3.8e25 / 6e12, tokens: 1e12, peak: 989.5, chips: 1, utilisation: 1 }) * 24) / 1e6,
    ).toBeCloseTo(10.67, 2));
  test('GPT-3 on one V100 of 28 TFLOPS, published 355 years', () =>
    expect(
      trainingDays({ parameters: 3.14e23 / 6e12, tokens: 1e12, peak: 28, chips: 1, utilisation: 1 }) / 365.25,
    ).toBeCloseTo(355.36, 0));

  test('scaling-book: DeepSeek-V3, MFU of 2.79m H800 hours at 1.513e15, 21.7%', () =>
    expect(modelFlopsUtilisation({ parameters: 37e9, tokens: 14.8e12, chipHours: 2.79e6, peak: 1513 })).toBeCloseTo(
      0.217,
      2,
    ));
  test('Llama 3.1 405B: 30.84m hours imply an MFU of 34.5%', () =>
    expect(modelFlopsUtilisation({ parameters: 405e9, tokens: 15.6e12, chipHours: 30.84e6, peak: 989.5 })).toBeCloseTo(
      0.345,
      3,
    ));

  it('refuses work that was not possible, or none', () => {
    expect(() => modelFlopsUtilisation({ parameters: 405e9, tokens: 15.6e12, chipHours: 1, peak: 989.5 })).toThrow(
      /utilisation: .* given/,
    );
    expect(() => trainingOperations({ parameters: 0, tokens: 1 })).toThrow('parameters: 0 given');
    expect(() => trainingOperations({ parameters: 1, tokens: 0 })).toThrow('tokens: 0 given');
    expect(() => trainingDays({ parameters: 1e200, tokens: 1e200, peak: 1, chips: 1, utilisation: 1 })).toThrow(
      OutOfDomain,
    );
  });
  law(
    'days are chip hours over chips',
    [between(1e9, 1e12), between(1e9, 1e13), between(1, 1e5), between(0.05, 1)],
    (parameters, tokens, chips, utilisation) => {
      const days = trainingDays({ parameters, tokens, peak: 989.5, chips, utilisation });
      expect(
        modelFlopsUtilisation({ parameters, tokens, chipHours: days * 24 * chips, peak: 989.5 * 1.000001 }),
      ).toBeCloseTo(utilisation, 5);
    },
  );
});
