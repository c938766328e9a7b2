import fc from 'fast-check';
import { conversionFactor, quantityOf, unitsLike, unitsSpelled } from '../../src/catalog/units';

describe('units', () => {
  it.each([
    ['GB/s', 'TB/s', 0.001],
    ['TB', 'GB', 1000],
    ['GiB', 'GB', 1.073741824],
    ['Gb/s', 'GB/s', 0.125],
    ['PFLOPS', 'TFLOPS', 1000],
    ['cm²', 'mm²', 100],
    ['billion', 'million', 1000],
  ])('1 %s is as many %s as published', (from, to, factor) =>
    expect(conversionFactor(from, to)).toBeCloseTo(factor, 12),
  );

  it.each([
    ['GB', 'GB/s'],
    ['TFLOPS', 'TOPS'],
    ['USD', 'CNY'],
    ['W', 'GB'],
  ])('%s does not become %s', (from, to) => expect(conversionFactor(from, to)).toBeUndefined());

  it.each([
    ['GB/s', ['GB/s']],
    ['Gb/s', ['Gb/s']],
    ['tflops', ['TFLOPS']],
    ['mm2', ['mm²']],
    ['gb', ['GB']],
    ['kw', ['kW']],
    ['Gb', []],
    ['mW', []],
    ['parsec', []],
  ])('%s is read as %j', (text, units) => expect(unitsSpelled(text)).toEqual(units));

  it('asks back where case alone tells bits from bytes', () => {
    expect(new Set(unitsSpelled('gb/s'))).toEqual(new Set(['GB/s', 'Gb/s']));
  });

  it('law: there and back is where it began', () => {
    const all = ['GB', 'GB/s', 'TFLOPS', 'TOPS', 'W', 'mm²', 'billion'].flatMap(unitsLike);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (from, to, value) => {
          fc.pre(quantityOf(from) === quantityOf(to));
          const there = value * (conversionFactor(from, to) ?? Number.NaN);
          expect(there * (conversionFactor(to, from) ?? Number.NaN)).toBeCloseTo(value, 6);
        },
      ),
    );
  });
});
