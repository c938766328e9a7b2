/**
 * Chips a period from what goes into them: dies from wafers and from a bank, stacks of memory, packaging. The scarcest
 * decides. All quantities are of one period; chips are not rounded.
 */
import { fraction, fractionAboveZero, notNegative, positive, representable, within } from './domain';
import { OutOfDomain } from './out-of-domain';

export interface DieSupply {
  /** Dies on a wafer, good and bad, above 0. */
  readonly dies: number;
  /** Share of them that is good, 0 to 1. */
  readonly yield: number;
  /** Dies in a chip, above 0; 1 when omitted. */
  readonly diesPerChip?: number;
  /** Good dies that are in stock, at least 0; 0 when omitted. */
  readonly bank?: number;
  /** Share of the packages that work, above 0 to 1; 1 when omitted. */
  readonly assembly?: number;
}

export interface ChipInputs extends DieSupply {
  /** At least 0. */
  readonly wafers: number;
  /** Stacks of memory, at least 0; no limit when omitted. */
  readonly stacks?: number;
  /** Stacks in a chip, above 0; needed where stacks are given. */
  readonly stacksPerChip?: number;
  /** Packages that can be made, good and bad, at least 0; no limit when omitted. */
  readonly packaging?: number;
}

export type Constraint = 'dies' | 'memory' | 'packaging';

/** What one unit more can be had of. */
export type FurtherUnit = 'wafer' | 'die' | 'stack' | 'package';

export interface ChipSupply {
  readonly chips: number;
  /** Chips that each would allow by itself; undefined where it sets no limit. */
  readonly allowed: Readonly<Record<Constraint, number | undefined>>;
  /** What is scarcest; several where they run out together. */
  readonly binding: readonly Constraint[];
  /** Chips that one unit more of each gives while the others stay: 0 of what is not scarce. */
  readonly further: Readonly<Record<FurtherUnit, number>>;
}

/**
 * `assembly x min((wafers x dies x yield + bank) / dies per chip, stacks / stacks per chip, packaging)`. Rises with each
 * quantity and never exceeds what one of them allows.
 *
 * @example chipSupply({ wafers: 49770, dies: 80.37, yield: 0.4, diesPerChip: 2, bank: 2.9e6, stacks: 13e6,
 *   stacksPerChip: 8 }).chips // 1,625,000: memory is scarcest
 */
export function chipSupply({ wafers, stacks, stacksPerChip, packaging, ...supply }: ChipInputs): ChipSupply {
  within('wafers', wafers, notNegative);
  const { goodPerWafer, diesPerChip, bank, assembly } = checked(supply);
  if (stacks !== undefined && stacksPerChip === undefined)
    throw new OutOfDomain('stacksPerChip', 'nothing', 'above 0 where stacks are given');
  if (stacks === undefined && stacksPerChip !== undefined)
    throw new OutOfDomain('stacks', 'nothing', 'at least 0 where stacksPerChip is given');
  if (stacksPerChip !== undefined) within('stacksPerChip', stacksPerChip, positive);
  if (stacks !== undefined) within('stacks', stacks, notNegative);
  if (packaging !== undefined) within('packaging', packaging, notNegative);

  const chipsOf = (dies: number) => (dies / diesPerChip) * assembly;
  const perStack = assembly / (stacksPerChip ?? 1);
  const fromDies = representable(chipsOf(wafers * goodPerWafer + bank), 'wafers', wafers);
  const fromStacks = stacks === undefined ? undefined : representable(stacks * perStack, 'stacks', stacks);
  const fromPackaging = packaging === undefined ? undefined : packaging * assembly;
  const allowed = { dies: fromDies, memory: fromStacks, packaging: fromPackaging };
  const entries = Object.entries(allowed).filter((entry): entry is [Constraint, number] => entry[1] !== undefined);
  const chips = Math.min(...entries.map(([, most]) => most));

  /** More of the scarcest helps until the next is scarce. */
  const gain = (constraint: Constraint, each: number): number => {
    const own = allowed[constraint];
    if (own === undefined) return 0;
    const next = Math.min(...entries.filter(([name]) => name !== constraint).map(([, most]) => most));
    return Math.max(0, Math.min(each, next - own));
  };
  const further = {
    wafer: gain('dies', chipsOf(goodPerWafer)),
    die: gain('dies', chipsOf(1)),
    stack: gain('memory', perStack),
    package: gain('packaging', assembly),
  };
  return {
    chips,
    allowed,
    // Amounts that are meant to be equal differ by crumbs of binary arithmetic.
    binding: entries.filter(([, most]) => most <= chips * (1 + 1e-12)).map(([name]) => name),
    further: {
      wafer: representable(further.wafer, 'dies', supply.dies),
      die: representable(further.die, 'diesPerChip', supply.diesPerChip),
      stack: representable(further.stack, 'stacksPerChip', stacksPerChip),
      package: further.package,
    },
  };
}

/**
 * Wafers for a number of chips (at least 0) after the bank is used up, where memory and packaging are no limit:
 * `(chips / assembly x dies per chip - bank) / (dies x yield)`, at least 0. A yield of 0 is out of domain.
 *
 * @example wafersNeeded({ chips: 800e3, dies: 80.37, yield: 0.4, diesPerChip: 2 }) // 49,770
 */
export function wafersNeeded({ chips, ...supply }: DieSupply & { readonly chips: number }): number {
  within('chips', chips, notNegative);
  within('yield', supply.yield, fractionAboveZero);
  const { goodPerWafer, diesPerChip, bank, assembly } = checked(supply);
  const dies = Math.max(0, (chips / assembly) * diesPerChip - bank);
  return representable(dies === 0 ? 0 : dies / goodPerWafer, 'chips', chips);
}

function checked({ dies, yield: good, diesPerChip = 1, bank = 0, assembly = 1 }: DieSupply) {
  return {
    goodPerWafer: within('dies', dies, positive) * within('yield', good, fraction),
    diesPerChip: within('diesPerChip', diesPerChip, positive),
    bank: within('bank', bank, notNegative),
    assembly: within('assembly', assembly, fractionAboveZero),
  };
}
