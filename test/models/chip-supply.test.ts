import fc from 'fast-check';
import { type ChipInputs, chipSupply, wafersNeeded } from '../../src/models/chip-supply';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { diesPerWafer } from '../../src/models/wafer';
import { between, law } from './law';

describe('published chains', () => {
  test('13 million stacks, 8 in a package: 1.6 million packages', () => {
    const { chips, binding } = chipSupply({
      ...{ wafers: 540_000, dies: 80.37, yield: 0.4, diesPerChip: 2 },
      ...{ stacks: 13e6, stacksPerChip: 8 },
    });
    expect(chips).toBe(1.625e6);
    expect(binding).toEqual(['memory']);
  });

  test('2.9 million dies from the bank, two in a package: 1.45 million', () =>
    expect(chipSupply({ wafers: 0, dies: 80.37, yield: 0.4, diesPerChip: 2, bank: 2.9e6 }).chips).toBe(1.45e6));

  test('1.6 million dies at 40%: 9.2% of 45,000 wafers a month, published as a single-digit share', () => {
    const wafers = wafersNeeded({ chips: 1.6e6, dies: diesPerWafer({ area: 665.61 }), yield: 0.4 });
    expect(wafers).toBeCloseTo(49_770, -1);
    expect(wafers / 12 / 45_000).toBeCloseTo(0.092, 3);
  });
});

describe('one unit more', () => {
  const scarceMemory: ChipInputs = {
    ...{ wafers: 100, dies: 60, yield: 0.5, diesPerChip: 2 },
    ...{ stacks: 800, stacksPerChip: 8, packaging: 5000, assembly: 0.9 },
  };
  test('of what is scarce gives its share of a chip, of the rest nothing', () => {
    const { further, allowed } = chipSupply(scarceMemory);
    expect(further).toEqual({ wafer: 0, die: 0, stack: 0.9 / 8, package: 0 });
    expect(allowed).toEqual({ dies: 1350, memory: 90, packaging: 4500 });
  });
  test('gives no more than the next constraint lets through', () =>
    expect(
      chipSupply({ ...scarceMemory, stacks: 11_999, assembly: 1, stacksPerChip: 0.5 * 16 }).further.stack,
    ).toBeCloseTo(0.125, 12));
  test('of a wafer is cut off where memory becomes scarce', () =>
    expect(chipSupply({ wafers: 1, dies: 60, yield: 0.5, stacks: 320, stacksPerChip: 8 }).further.wafer).toBe(10));
  test('of one alone gives nothing where two run out together', () => {
    const { binding, further } = chipSupply({ wafers: 1, dies: 100, yield: 1, packaging: 100 });
    expect(binding).toEqual(['dies', 'packaging']);
    expect(further).toEqual({ wafer: 0, die: 0, stack: 0, package: 0 });
  });
});

test.each<[Partial<ChipInputs>, RegExp]>([
  [{ wafers: -1 }, /wafers: -1/],
  [{ dies: 0 }, /dies: 0/],
  [{ yield: 40 }, /yield: 40/],
  [{ diesPerChip: 0 }, /diesPerChip/],
  [{ bank: -1 }, /bank/],
  [{ assembly: 0 }, /assembly/],
  [{ stacks: 100 }, /stacksPerChip: "nothing"/],
  [{ stacksPerChip: 8 }, /stacks: "nothing"/],
  [{ stacks: 100, stacksPerChip: 0 }, /stacksPerChip: 0/],
  [{ packaging: -1 }, /packaging/],
])('refuses %j', (given, sentence) => {
  const ask = () => chipSupply({ wafers: 100, dies: 60, yield: 0.5, ...given });
  expect(ask).toThrow(OutOfDomain);
  expect(ask).toThrow(sentence);
});

test('no wafers give a chip where no die is good', () =>
  expect(() => wafersNeeded({ chips: 1, dies: 60, yield: 0 })).toThrow(/yield: 0 given/));

const quantities = between(0, 1e7);
const inputs: fc.Arbitrary<ChipInputs> = fc
  .record({
    wafers: between(0, 1e6),
    dies: between(1, 5000),
    yield: between(0.01, 1),
    diesPerChip: between(1, 12),
    bank: quantities,
    assembly: between(0.1, 1),
    memory: fc.option(fc.record({ stacks: quantities, stacksPerChip: between(1, 16) }), { nil: {} }),
    packages: fc.option(fc.record({ packaging: quantities }), { nil: {} }),
  })
  .map(({ memory, packages, ...rest }) => ({ ...rest, ...memory, ...packages }));

law('never above what one constraint allows, and equal to the scarcest', [inputs], (given) => {
  const { chips, allowed, binding } = chipSupply(given);
  for (const most of Object.values(allowed)) expect(chips).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
  expect(binding.length).toBeGreaterThan(0);
  for (const constraint of binding) expect(chips).toBeCloseTo(allowed[constraint] ?? Number.NaN, 4);
});

law('rises with every quantity, by what one unit more was said to give', [inputs], (given) => {
  const { chips, further } = chipSupply(given);
  const more: readonly [number, Partial<ChipInputs>][] = [
    [further.wafer, { wafers: given.wafers + 1 }],
    [further.die, { bank: (given.bank ?? 0) + 1 }],
    ...(given.stacks === undefined ? [] : [[further.stack, { stacks: given.stacks + 1 }] as const]),
    ...(given.packaging === undefined ? [] : [[further.package, { packaging: given.packaging + 1 }] as const]),
  ].map(([gain, change]) => [gain as number, change as Partial<ChipInputs>]);
  for (const [gain, change] of more) {
    const after = chipSupply({ ...given, ...change }).chips;
    expect(gain).toBeGreaterThanOrEqual(0);
    expect(Math.abs(after - chips - gain)).toBeLessThanOrEqual(1e-6 + 1e-9 * after);
  }
});

law(
  'the wafers needed make the chips',
  [quantities, inputs],
  (chips, { wafers: _, stacks, stacksPerChip, packaging, ...supply }) => {
    const wafers = wafersNeeded({ chips, ...supply });
    const made = chipSupply({ wafers, ...supply }).chips;
    if (wafers > 0) expect(Math.abs(made - chips)).toBeLessThanOrEqual(1e-6 + 1e-9 * chips);
    else expect(made).toBeGreaterThanOrEqual(chips - 1e-6);
  },
);
