/**
 * A condition of a regime, evaluated with three truth values. *Unknown* spreads only as far as the answer hangs on it:
 * `and` with one false is false, `or` with one true is true, whatever else is missing.
 */
import type { ChipQuantity, Comparison, Condition, ExportedChip, Truth } from './regime';

/** One comparison that was made. */
export interface Figure {
  readonly quantity: ChipQuantity;
  readonly value: number;
  readonly is: Comparison;
  readonly number: number;
  readonly holds: boolean;
}

export interface Facts {
  readonly chip: ExportedChip;
  readonly stated: Readonly<Record<string, boolean>>;
  /** Classes that the chip may have; empty while they are being found. */
  readonly possible: readonly string[];
  /** What would settle the class. */
  readonly classMissing: readonly string[];
}

export interface Outcome {
  readonly truth: Truth;
  readonly missing: readonly string[];
  readonly toState: readonly string[];
  readonly figures: readonly Figure[];
  /** Phrases behind the result; made only when somebody reads them, since most are never read. */
  readonly because: () => readonly string[];
}

const none: readonly never[] = [];
const nothing = (): readonly string[] => none;

const outcome = (
  truth: Truth,
  { missing = none, toState = none, figures = none, because = nothing }: Partial<Outcome> = {},
): Outcome => ({ truth, missing, toState, figures, because });

/** Evaluates a condition over what is known of the chip, of its class and of the sale. */
export function evaluate(condition: Condition, facts: Facts): Outcome {
  const { chip } = facts;
  if ('all' in condition) return joined(condition.all, facts, false);
  if ('any' in condition) return joined(condition.any, facts, true);
  if ('not' in condition) {
    const inner = evaluate(condition.not, facts);
    return { ...inner, truth: inner.truth === 'unknown' ? 'unknown' : !inner.truth };
  }
  if ('quantity' in condition) return compared(condition, chip);
  if ('dataCentre' in condition)
    return fact(chip.dataCentre, condition.dataCentre, 'whether it is designed or marketed for data centres', (is) =>
      is ? 'designed or marketed for data centres' : 'not designed or marketed for data centres',
    );
  if ('memorySoldAlone' in condition) {
    // A processor is not called "not memory" in a reason: nobody asked.
    const because = chip.memorySoldAlone === true ? ['memory sold alone'] : [];
    return outcome((chip.memorySoldAlone ?? false) === condition.memorySoldAlone, { because: () => because });
  }
  if ('vendor' in condition) {
    const vendor = chip.vendor?.trim();
    const named = condition.vendor.some((name) => name.toLowerCase() === vendor?.toLowerCase());
    return fact(vendor === undefined ? undefined : named, true, 'vendor', (is) =>
      is ? `made by ${vendor}` : `${vendor} got no such letter`,
    );
  }
  if ('availableInUsOn' in condition) {
    const { releasedInUs } = chip;
    const available =
      releasedInUs === undefined ? undefined : releasedInUs !== 'never' && releasedInUs <= condition.availableInUsOn;
    return fact(available, true, 'when it was first sold in the United States', (is) =>
      is
        ? `sold in the United States since ${releasedInUs}`
        : `not sold in the United States on ${condition.availableInUsOn}`,
    );
  }
  if ('classifiedAs' in condition) {
    const fits = facts.possible.map((name) => condition.classifiedAs.includes(name));
    if (fits.every(Boolean) && fits.length > 0) return outcome(true, { because: () => [facts.possible.join(' or ')] });
    if (!fits.some(Boolean)) return outcome(false, { because: () => [`not ${condition.classifiedAs.join(' or ')}`] });
    return outcome('unknown', { missing: facts.classMissing });
  }
  const stated = facts.stated[condition.stated];
  return stated === undefined
    ? outcome('unknown', { toState: [condition.means] })
    : outcome(stated, { because: () => [stated ? condition.means : `stated false: ${condition.means}`] });
}

/** `and` ends at the first false, `or` at the first true; only what could still turn the result is missing. */
function joined(conditions: readonly Condition[], facts: Facts, endsAt: boolean): Outcome {
  const parts: Outcome[] = [];
  let open = false;
  for (const condition of conditions) {
    const part = evaluate(condition, facts);
    parts.push(part);
    if (part.truth === endsAt)
      return outcome(endsAt, { figures: parts.flatMap(({ figures }) => figures), because: part.because });
    open ||= part.truth === 'unknown';
  }
  const settled = (): readonly string[] =>
    parts.flatMap(({ truth, because }) => (truth === 'unknown' ? none : because()));
  const figures = parts.flatMap((part) => part.figures);
  if (!open) return outcome(!endsAt, { figures, because: settled });
  return outcome('unknown', {
    figures,
    missing: parts.flatMap(({ missing }) => missing),
    toState: parts.flatMap(({ toState }) => toState),
    because: settled,
  });
}

function compared(
  { quantity, is, number }: { readonly quantity: ChipQuantity; readonly is: Comparison; readonly number: number },
  chip: ExportedChip,
): Outcome {
  const { value, missing } = readQuantity(quantity, chip);
  if (value === undefined) return outcome('unknown', { missing });
  const holds =
    is === 'at least'
      ? value >= number
      : is === 'above'
        ? value > number
        : is === 'below'
          ? value < number
          : value <= number;
  const because = (): string[] => [
    `${quantityNames[quantity]} ${shown(value, number)} is ${holds ? is : opposite[is]} ${shown(number, value)}`,
  ];
  return outcome(holds, { figures: [{ quantity, value, is, number, holds }], because });
}

function readQuantity(
  quantity: ChipQuantity,
  chip: ExportedChip,
): { readonly value?: number | undefined; readonly missing: readonly string[] } {
  if (quantity !== 'dramPlusInterconnect')
    return { value: chip[quantity], missing: chip[quantity] === undefined ? [quantityNames[quantity]] : [] };
  const { dramBandwidth, interconnect } = chip;
  if (dramBandwidth !== undefined && interconnect !== undefined)
    return { value: dramBandwidth + interconnect, missing: [] };
  return {
    missing: [
      ...(dramBandwidth === undefined ? [quantityNames.dramBandwidth] : []),
      ...(interconnect === undefined ? [quantityNames.interconnect] : []),
    ],
  };
}

function fact(given: boolean | undefined, wanted: boolean, name: string, phrase: (is: boolean) => string): Outcome {
  return given === undefined
    ? outcome('unknown', { missing: [name] })
    : outcome(given === wanted, { because: () => [phrase(given)] });
}

/** Enough digits that the sentence stays true: 5.9199 is not shown as 5.92 when the limit is 5.92. */
function shown(value: number, limit: number): string {
  let text = value;
  for (let digits = 2; digits <= 12; digits++) {
    text = Number(value.toFixed(digits));
    if (Math.sign(text - limit) === Math.sign(value - limit)) break;
  }
  const [whole = '', decimals] = String(text).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const quantityNames: Readonly<Record<ChipQuantity, string>> = {
  tpp: 'TPP',
  performanceDensity: 'performance density',
  dramBandwidth: 'DRAM bandwidth',
  interconnect: 'interconnect bandwidth',
  dramPlusInterconnect: 'DRAM plus interconnect bandwidth',
  memoryBandwidthDensity: 'memory bandwidth density',
  processNode: 'process node',
  transistors: 'transistor count',
};

const opposite: Readonly<Record<Comparison, Comparison>> = {
  'at least': 'below',
  above: 'at most',
  below: 'at least',
  'at most': 'above',
};
