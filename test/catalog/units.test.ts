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
    ['million', 'thousand', 1000],
    ['thousand', '', 1000],
    ['kB', 'B', 1000],
    ['MB', 'kB', 1000],
    ['GB', 'MB', 1000],
    ['PB', 'TB', 1000],
    ['EB', 'PB', 1000],
    ['KiB', 'B', 1024],
    ['MiB', 'KiB', 1024],
    ['TiB/s', 'GiB/s', 1024],
    ['PiB', 'TiB', 1024],
    ['Tb/s', 'GB/s', 125],
    ['TFLOPS', 'GFLOPS', 1000],
    ['EFLOPS', 'PFLOPS', 1000],
    ['POPS', 'TOPS', 1000],
    ['kW', 'W', 1000],
    ['MW', 'kW', 1000],
    ['TFLOPS/W', 'GFLOPS/W', 1000],
  ])('1 %s is as many %s as published', (from, to, factor) =>
    expect(conversionFactor(from, to)).toBeCloseTo(factor, 12),
  );

  it.each([
    ['GB', 'GB/s'],
    ['TFLOPS', 'TOPS'],
    ['USD', 'CNY'],
    ['W', 'GB'],
    ['TPP', 'TPP/mm²'],
    ['nm', 'mm²'],
    ['GB', 'parsec'],
    ['parsec', 'GB'],
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
    ['mm^2', ['mm²']],
    ['cm2', ['cm²']],
    ['CM^2', ['cm²']],
    ['GFLOP/s', ['GFLOPS']],
    ['TFLOP/s', ['TFLOPS']],
    ['PFLOP/s', ['PFLOPS']],
    ['eflop/s', ['EFLOPS']],
    ['bn', ['billion']],
    ['$', ['USD']],
    ['¥', ['CNY']],
    ['rmb', ['CNY']],
    ['GBps', ['GB/s']],
    ['TBps', ['TB/s']],
    ['Gbps', ['Gb/s']],
    ['Tbps', ['Tb/s']],
    ['Gbit/s', ['Gb/s']],
    ['Tbit/s', ['Tb/s']],
    [' GB / s ', ['GB/s']],
    ['parsec', []],
  ])('%s is read as %j', (text, units) => expect(unitsSpelled(text)).toEqual(units));

  it('asks back where case alone tells bits from bytes', () => {
    expect(new Set(unitsSpelled('gb/s'))).toEqual(new Set(['GB/s', 'Gb/s']));
  });

  it('offers the units of the same kind, smallest first', () => {
    expect(unitsLike('kW')).toEqual(['W', 'kW', 'MW']);
    expect(unitsLike('TFLOPS')).toEqual(['GFLOPS', 'TFLOPS', 'PFLOPS', 'EFLOPS']);
    expect(unitsLike('USD')).toEqual(['USD']);
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
