/** Units of measure: what a unit measures, and how one converts to another of the same kind. */

export type Quantity =
  | 'data'
  | 'data rate'
  | 'floating-point rate'
  | 'operation rate'
  | 'power'
  | 'area'
  | 'length'
  | 'count'
  | 'money (USD)'
  | 'money (CNY)'
  | 'processing performance'
  | 'performance density'
  | 'efficiency'
  | 'machine balance';

interface Unit {
  readonly quantity: Quantity;
  /** How many base units of the quantity (byte, byte/s, FLOPS, operations/s, W, mm², nm, one, dollar, yuan) it holds. */
  readonly size: number;
}

const decimalPrefixes = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 } as const;
const binaryPrefixes = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50 } as const;
const bitsPerByte = 8;

const units = new Map<string, Unit>();

for (const [prefix, size] of [...Object.entries(decimalPrefixes), ...Object.entries(binaryPrefixes)]) {
  units.set(`${prefix}B`, { quantity: 'data', size });
  units.set(`${prefix}B/s`, { quantity: 'data rate', size });
  units.set(`${prefix}b/s`, { quantity: 'data rate', size: size / bitsPerByte });
}
for (const prefix of ['G', 'T', 'P', 'E'] as const) {
  units.set(`${prefix}FLOPS`, { quantity: 'floating-point rate', size: decimalPrefixes[prefix] });
  units.set(`${prefix}OPS`, { quantity: 'operation rate', size: decimalPrefixes[prefix] });
}
for (const prefix of ['', 'k', 'M'] as const)
  units.set(`${prefix}W`, { quantity: 'power', size: decimalPrefixes[prefix] });
units.set('mm²', { quantity: 'area', size: 1 });
units.set('cm²', { quantity: 'area', size: 100 });
units.set('nm', { quantity: 'length', size: 1 });
units.set('', { quantity: 'count', size: 1 });
units.set('thousand', { quantity: 'count', size: 1e3 });
units.set('million', { quantity: 'count', size: 1e6 });
units.set('billion', { quantity: 'count', size: 1e9 });
units.set('USD', { quantity: 'money (USD)', size: 1 });
units.set('CNY', { quantity: 'money (CNY)', size: 1 });
units.set('TPP', { quantity: 'processing performance', size: 1 });
units.set('TPP/mm²', { quantity: 'performance density', size: 1 });
units.set('TFLOPS/W', { quantity: 'efficiency', size: 1 });
units.set('GFLOPS/W', { quantity: 'efficiency', size: 1e-3 });
units.set('B/FLOP', { quantity: 'machine balance', size: 1 });

const spellings = new Map<string, string>([
  ['mm2', 'mm²'],
  ['mm^2', 'mm²'],
  ['cm2', 'cm²'],
  ['cm^2', 'cm²'],
  ['GFLOP/s', 'GFLOPS'],
  ['TFLOP/s', 'TFLOPS'],
  ['PFLOP/s', 'PFLOPS'],
  ['EFLOP/s', 'EFLOPS'],
  ['bn', 'billion'],
  ['$', 'USD'],
  ['¥', 'CNY'],
  ['RMB', 'CNY'],
  ['GBps', 'GB/s'],
  ['TBps', 'TB/s'],
  ['Gbps', 'Gb/s'],
  ['Tbps', 'Tb/s'],
  ['Gbit/s', 'Gb/s'],
  ['Tbit/s', 'Tb/s'],
]);

const byFoldedSpelling = new Map<string, Set<string>>();
for (const [spelling, name] of [...[...units.keys()].map((unit) => [unit, unit] as const), ...spellings]) {
  const folded = spelling.toLowerCase();
  byFoldedSpelling.set(folded, (byFoldedSpelling.get(folded) ?? new Set()).add(name));
}

/** Beside capitals a small letter is meant: Gb is gigabits, mW milliwatts, and no unit here. */
const meantSmall = /^m[A-Z]|[A-Z]i?b$/;

/**
 * The units that a spelling may mean. The exact spelling decides (`GB/s` is bytes, `Gb/s` is bits); otherwise
 * case is ignored, and a spelling that then fits two units (`gb/s`) gives both, so that the caller can ask.
 */
export function unitsSpelled(text: string): readonly string[] {
  const trimmed = text.trim().replaceAll(' ', '');
  if (units.has(trimmed)) return [trimmed];
  const known = spellings.get(trimmed);
  if (known !== undefined) return [known];
  if (meantSmall.test(trimmed)) return [];
  return [...(byFoldedSpelling.get(trimmed.toLowerCase()) ?? [])];
}

/** What a unit measures, or undefined for a text that is no unit. */
export function quantityOf(unit: string): Quantity | undefined {
  return units.get(unit)?.quantity;
}

/** All units of the same quantity, smallest first: what a user may ask for instead of `unit`. */
export function unitsLike(unit: string): readonly string[] {
  const quantity = quantityOf(unit);
  return [...units]
    .filter(([, other]) => other.quantity === quantity)
    .sort(([, a], [, b]) => a.size - b.size)
    .map(([name]) => name);
}

/**
 * The factor that turns a value in `from` into one in `to`; undefined when they measure different things.
 * `conversionFactor('GB/s', 'TB/s')` is 0.001, `conversionFactor('GiB', 'GB')` is 1.073741824.
 */
export function conversionFactor(from: string, to: string): number | undefined {
  const source = units.get(from);
  const target = units.get(to);
  if (source === undefined || target === undefined || source.quantity !== target.quantity) return undefined;
  return source.size / target.size;
}

/** Of a capacity of memory: 80 GB are 80 GiB, and 1.5 TB are 1,500 of them. */
export function capacityFactor(from: string, to: string): number | undefined {
  return conversionFactor(asMade(from), asMade(to));
}

/** GB as memory is made, in the units that tell it; TB and PB are a thousand and a million of them. */
const asMade = (unit: string): string => (unit === 'GiB' ? 'GB' : unit);
