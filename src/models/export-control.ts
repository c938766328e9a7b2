/**
 * US export rules for AI chips, by date. Not legal advice.
 *
 * The rules are data (`Regime`): a new rule is a new file and no new code. What is here reads them, in the order in
 * which the rules have to be read, with three truth values: a missing figure makes an answer *unknown* only where the
 * answer hangs on it.
 *
 * Modelled: what follows from a chip's own figures (classification, company letters, review lanes, licence exceptions,
 * duty on import). Only flagged: who buys, who owns the buyer, what for, and country groups that nobody stated.
 */
import { within } from './domain';
import { OutOfDomain } from './out-of-domain';

/** A day as `2025-04-09`. */
export type Day = string;

export type Truth = boolean | 'unknown';

/**
 * What kind of answer a regime gives.
 * - `licence`: classifies a chip (`class`), or asks a licence for what others classified;
 * - `exclusion`: classifies a chip as outside, before the licence rules that follow it;
 * - `exception`: a licence exception that may spare the licence;
 * - `review lane`: a review policy that replaces the usual one for chips that qualify;
 * - `company letter`: binds the firms that got one, never a classification;
 * - `presumption`: what a fabricator has to assume; `duty`: asked of an import into the United States;
 * - `flag`: hangs on the parties, not on the chip; `bill`: proposed, not law.
 */
export type RegimeKind =
  | 'licence'
  | 'exclusion'
  | 'exception'
  | 'review lane'
  | 'company letter'
  | 'presumption'
  | 'duty'
  | 'flag'
  | 'bill';

/** `dramPlusInterconnect` is derived from its two parts; the others are figures of the chip. */
export type ChipQuantity =
  | 'tpp'
  | 'performanceDensity'
  | 'dramBandwidth'
  | 'interconnect'
  | 'dramPlusInterconnect'
  | 'memoryBandwidthDensity'
  | 'processNode'
  | 'transistors';

export type Comparison = 'at least' | 'above' | 'below' | 'at most';

/** A test: comparisons of the chip's figures, facts about it, and what only the asker can state, joined by and, or, not. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly quantity: ChipQuantity; readonly is: Comparison; readonly number: number }
  /** Designed or marketed for data centres. */
  | { readonly dataCentre: boolean }
  /** High bandwidth memory sold alone, as a stack or a package. */
  | { readonly memorySoldAlone: boolean }
  | { readonly vendor: readonly string[] }
  /** Commercially available in the United States on that day. */
  | { readonly availableInUsOn: Day }
  | { readonly classifiedAs: readonly string[] }
  /** `means` completes "not known: …". */
  | { readonly stated: string; readonly means: string };

/** How a regime stands during part of its time. Only `in force` and `disputed`, `check` regimes decide. */
export type Standing = 'in force' | 'codified, not enforced' | 'suspended' | 'disputed' | 'check';

export interface StandingWindow {
  readonly from: Day;
  /** Last day of the window; without one it is open. */
  readonly until?: Day | undefined;
  readonly standing: Standing;
  readonly note: string;
}

export interface ReviewPolicy {
  /** Country names and country groups, or `world`. */
  readonly destinations: 'world' | readonly string[];
  readonly policy: string;
}

export interface Regime {
  readonly id: string;
  readonly title: string;
  readonly kind: RegimeKind;
  /** First day. */
  readonly from: Day;
  /** Last day; without one the regime is in force. */
  readonly until?: Day | undefined;
  /** Regimes of one kind are read from the lowest order up; exclusions and licences count as one kind here. */
  readonly order: number;
  readonly destinations: 'world' | readonly string[];
  readonly condition: Condition;
  /** What a chip is that meets the condition: `3A090.a`. Only for licences and exclusions. */
  readonly class?: string | undefined;
  /** The first whose destinations match applies. */
  readonly policies: readonly ReviewPolicy[];
  readonly standings: readonly StandingWindow[];
  /** A: rule, filing or agency wording; B: restated by an agency or law firm; C: press or one secondary page. */
  readonly grade: 'A' | 'B' | 'C';
  readonly note?: string | undefined;
}

/** What is known of a chip; leave out what is not. TPP has no unit, bandwidths are GB/s. */
export interface ExportedChip {
  readonly tpp?: number | undefined;
  /** TPP per mm2. */
  readonly performanceDensity?: number | undefined;
  /** Total DRAM bandwidth. */
  readonly dramBandwidth?: number | undefined;
  /** Chip-to-chip transfer rate, both directions, over all inputs and outputs other than memories. */
  readonly interconnect?: number | undefined;
  /** GB/s per mm2 of a memory stack or package. */
  readonly memoryBandwidthDensity?: number | undefined;
  /** Name of the node in nm. */
  readonly processNode?: number | undefined;
  /** Billions. */
  readonly transistors?: number | undefined;
  /** Designed or marketed for data centres. */
  readonly dataCentre?: boolean | undefined;
  readonly vendor?: string | undefined;
  /** First commercial availability in the United States; `never` for parts made for another market. */
  readonly releasedInUs?: Day | 'never' | undefined;
  /** A memory stack or package of its own. A chip is taken to be a processor unless it says otherwise. */
  readonly memorySoldAlone?: boolean | undefined;
}

export interface ExportQuestion {
  readonly date: Day;
  /** A country, or a country group such as `D:4`. */
  readonly destination: string;
  /** Country groups of the destination, if the asker knows them. */
  readonly countryGroups?: readonly string[] | undefined;
  /** What the asker knows about the sale, by the `stated` names of the regimes. */
  readonly stated?: Readonly<Record<string, boolean>> | undefined;
}

/** One comparison that was made. */
export interface Figure {
  readonly quantity: ChipQuantity;
  readonly value: number;
  readonly is: Comparison;
  readonly number: number;
  readonly holds: boolean;
}

export interface Finding {
  readonly regime: Regime;
  /** Does the chip meet the condition? */
  readonly met: Truth;
  /** Does the regime reach the destination? Always true for a duty, which is asked of an import into the United States. */
  readonly reaches: Truth;
  /** Figures and facts of the chip that are missing. */
  readonly missing: readonly string[];
  /** Statements about the sale that are missing: with nothing else missing, the numbers alone pass. */
  readonly toState: readonly string[];
  readonly figures: readonly Figure[];
  /** The comparisons and facts behind the result, as a phrase. */
  readonly because: string;
  readonly standing: Standing;
  /** Why to take the finding with care. */
  readonly caution?: string | undefined;
}

export type LicenceAnswer = 'required' | 'not required' | 'unknown';

export interface ExportVerdict {
  readonly date: Day;
  readonly destination: string;
  /** `3A090.a`, `not 3A090` …, `no chip-level rule` before there was one, or `unknown`. */
  readonly classification: string;
  /** The classes that are still possible: one when the classification is known. */
  readonly possible: readonly string[];
  /** By the modelled rules and letters, for this destination. Flags and exceptions do not change it. */
  readonly licence: LicenceAnswer;
  /** Review policy for the licence, when one is or may be required. */
  readonly policy?: string | undefined;
  /** The rule that decided the classification, when one did. */
  readonly decided?: Finding | undefined;
  /** The rule, threshold and figures that decided, as sentences. */
  readonly reason: string;
  /** What would have to be known to answer. */
  readonly missing: readonly string[];
  /** Disputes, ended suspensions and other reasons to check. */
  readonly cautions: readonly string[];
  /** All regimes in force that say something about the chip, except flags. */
  readonly findings: readonly Finding[];
  /** What hangs on the parties and is not modelled. */
  readonly flagged: readonly Finding[];
}

/** China's and Hong Kong's group is given with the rules; of other countries the asker has to state it. */
const knownGroups: Readonly<Record<string, readonly string[]>> = {
  china: ['china', 'd:5'],
  'hong kong': ['hong kong', 'china', 'd:5'],
  macau: ['macau'],
  macao: ['macau'],
  russia: ['russia'],
  'united states': ['united states'],
};

/** Of these countries nothing more has to be known: they are in no group that a regime names by group alone. */
const settled = new Set(['china', 'hong kong', 'macau', 'macao', 'united states']);

const deciding: ReadonlySet<Standing> = new Set<Standing>(['in force', 'disputed', 'check']);

/**
 * What the rules in force on a day say of a chip for a destination, and why.
 * Any date is a valid question; before the first chip-level rule the answer is that there was none.
 * Dates are `YYYY-MM-DD`; statements have to be ones that some regime asks for.
 *
 * @example exportVerdict(regimes, { tpp: 15832, performanceDensity: 19.45, dataCentre: true, vendor: 'NVIDIA' },
 *   { date: '2024-01-01', destination: 'China' }).classification // '3A090.a'
 */
export function exportVerdict(regimes: readonly Regime[], chip: ExportedChip, question: ExportQuestion): ExportVerdict {
  check(regimes, chip, question);
  const { date, destination } = question;
  const inForce = regimes
    .filter(({ from, until }) => from <= date && (until === undefined || date <= until))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));

  const facts: Facts = { chip, stated: question.stated ?? {}, possible: [], classMissing: [] };
  const places = groupsOf(question);
  const find = (regime: Regime, known: Facts): Finding => finding(regime, known, places, date);

  const classifying = inForce.filter((regime) => regime.class !== undefined && regime.kind !== 'bill');
  const classified = classify(classifying.map((regime) => find(regime, facts)));
  const known: Facts = { ...facts, possible: classified.possible, classMissing: classified.missing };
  const others = inForce.filter((regime) => !classifying.includes(regime)).map((regime) => find(regime, known));

  const findings = [...classified.findings, ...others.filter(({ regime }) => regime.kind !== 'flag')];
  const flagged = others.filter(({ regime }) => regime.kind === 'flag');
  const chipLevel = findings.some(({ regime }) => regime.kind === 'licence' || regime.kind === 'company letter');
  const { licence, missing } = licenceFor(classified, others);
  const policy = licence === 'not required' ? undefined : policyFor(classified, others, places);
  const cautions = [...classified.findings.filter(({ met }) => met !== false), ...others]
    .filter(({ met, regime, standing }) => standing !== 'in force' && (met !== false || regime.kind === 'flag'))
    .flatMap(({ regime, standing, caution }) => (caution ? [`${regime.title}: ${standing}. ${caution}`] : []));

  return {
    date,
    destination,
    classification: classified.classification,
    possible: classified.possible,
    licence,
    policy,
    decided: classified.decided,
    reason: reasonFor(regimes, date, classified, others, chipLevel),
    missing,
    cautions: distinct(cautions),
    findings,
    flagged,
  };
}

/**
 * The days on which an answer can change: first days, days after last days, and the edges of disputed or suspended
 * windows, in order.
 */
export function ruleDates(regimes: readonly Regime[]): readonly Day[] {
  const edges = regimes
    .flatMap((regime) => [regime, ...regime.standings])
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, dayAfter(until)]));
  return distinct(edges).sort();
}

// --- classification ---------------------------------------------------------------------------------------------

interface Classified {
  readonly classification: string;
  readonly possible: readonly string[];
  readonly decided?: Finding | undefined;
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
}

const noRule = 'no chip-level rule';

/** The first rule that is met decides; a rule before it that may be met keeps its class possible. */
function classify(findings: readonly Finding[]): Classified {
  const read: Finding[] = [];
  const possible: { readonly name: string; readonly by?: Finding }[] = [];
  for (const one of findings) {
    if (!deciding.has(one.standing)) continue;
    read.push(one);
    if (one.met === false) continue;
    possible.push({ name: one.regime.class ?? noRule, by: one });
    if (one.met === true) break;
  }
  const settledBy = possible.at(-1)?.by?.met === true;
  if (!settledBy) possible.push({ name: read.length > 0 ? outside(read) : noRule });

  const names = distinct(possible.map(({ name }) => name));
  const [first] = possible;
  const certain = names.length === 1;
  return {
    classification: certain ? (names[0] ?? noRule) : 'unknown',
    possible: names,
    decided: certain && first?.by?.met === true ? first.by : undefined,
    missing: certain ? [] : distinct(read.flatMap(({ missing, toState }) => [...missing, ...toState])),
    findings: read,
  };
}

/** What a chip is called that no rule met: the name its exclusion would give, or "not" and the entry of the rules. */
const outside = (read: readonly Finding[]): string =>
  read.find(({ regime }) => regime.kind === 'exclusion')?.regime.class ??
  `not ${read[0]?.regime.class?.split('.')[0] ?? ''}`;

// --- licence and policy -----------------------------------------------------------------------------------------

function licenceFor(
  classified: Classified,
  others: readonly Finding[],
): { readonly licence: LicenceAnswer; readonly missing: readonly string[] } {
  const asks = [
    ...classified.findings.filter(({ regime }) => regime.kind === 'licence'),
    ...others.filter(({ regime }) => regime.kind === 'licence' || regime.kind === 'company letter'),
  ].filter(({ standing }) => deciding.has(standing));
  // A rule that an earlier exclusion or rule pre-empted says nothing.
  const counts = asks.filter(
    ({ regime }) =>
      regime.class === undefined || regime.kind !== 'licence' || classified.possible.includes(regime.class),
  );
  const open = counts.filter(({ met, reaches }) => met !== false && reaches !== false);
  const certain = open.some(
    ({ regime, met, reaches }) => met === true && reaches === true && isDecisive(regime, classified),
  );
  if (certain) return { licence: 'required', missing: classified.missing };
  if (open.length === 0) return { licence: 'not required', missing: classified.missing };
  const missing = open.flatMap(({ missing, toState, reaches }) => [
    ...missing,
    ...toState,
    ...(reaches === 'unknown' ? ['the country groups of the destination'] : []),
  ]);
  return { licence: 'unknown', missing: distinct([...classified.missing, ...missing]) };
}

/** A classifying rule asks for a licence only where the classification stands; the others speak for themselves. */
const isDecisive = (regime: Regime, { possible }: Classified): boolean =>
  regime.class === undefined || possible.every((name) => name === regime.class);

function policyFor(classified: Classified, others: readonly Finding[], places: Places): string | undefined {
  const conditional: string[] = [];
  for (const lane of others) {
    if (lane.regime.kind !== 'review lane' || !deciding.has(lane.standing)) continue;
    const open = both(lane.met, lane.reaches);
    if (open === false) continue;
    const policy = policyOf(lane.regime, places);
    if (policy === undefined) continue;
    if (open === true) return [...conditional, policy].join('; otherwise ');
    const needs = lane.missing.length > 0 ? lane.missing : lane.toState;
    const where = lane.reaches === 'unknown' ? ['the destination is covered'] : [];
    conditional.push(
      `${policy} if it qualifies under ${lane.regime.title} (not known: ${[...needs, ...where].join(', ')})`,
    );
  }
  const asking = [
    ...classified.findings.filter(({ regime }) => regime.kind === 'licence'),
    ...others.filter(({ regime }) => regime.kind === 'licence' || regime.kind === 'company letter'),
  ].filter(
    ({ met, reaches, standing, regime }) =>
      met !== false &&
      reaches !== false &&
      deciding.has(standing) &&
      (regime.class === undefined || classified.possible.includes(regime.class)),
  );
  const usual = distinct(asking.flatMap(({ regime }) => policyOf(regime, places) ?? []));
  return conditional.length + usual.length === 0 ? undefined : [...conditional, usual.join('; ')].join('; otherwise ');
}

const policyOf = (regime: Regime, places: Places): string | undefined =>
  regime.policies.find(({ destinations }) => reached(destinations, places) === true)?.policy;

// --- reasons ----------------------------------------------------------------------------------------------------

function reasonFor(
  regimes: readonly Regime[],
  date: Day,
  classified: Classified,
  others: readonly Finding[],
  chipLevel: boolean,
): string {
  const sentences: string[] = [];
  if (!chipLevel) {
    const [first] = regimes
      .filter(({ kind }) => kind === 'licence' || kind === 'company letter')
      .sort((one, other) => (one.from < other.from ? -1 : 1));
    sentences.push(
      first !== undefined && date < first.from
        ? `No chip-level rule was in force on ${date}; the first, ${first.title}, began on ${first.from}.`
        : `No chip-level rule was in force on ${date}.`,
    );
  } else if (classified.decided !== undefined) {
    const { regime, because } = classified.decided;
    sentences.push(`${regime.class}: ${because} (${regime.title}, since ${regime.from}).`);
  } else if (classified.classification === 'unknown') {
    const needs = classified.missing.join(', ');
    sentences.push(`Unknown: ${classified.possible.join(' or ')}; needs ${needs}.`);
  } else if (classified.findings.length > 0) {
    const failed = distinct(classified.findings.filter(({ met }) => met === false).map(({ because }) => because));
    sentences.push(`${classified.classification}: ${failed.join('; ')}.`);
  }
  for (const { regime, met, because, missing, toState } of others) {
    if (regime.kind === 'company letter' && met === true)
      sentences.push(`Company letter: ${because} (${regime.title}, since ${regime.from}).`);
    if (regime.kind === 'company letter' && met === 'unknown')
      sentences.push(`Company letter may apply (${regime.title}): needs ${[...missing, ...toState].join(', ')}.`);
    if (regime.kind === 'exception' && met !== false && classified.classification !== noRule)
      sentences.push(`Licence exception may apply: ${regime.title}.`);
  }
  return sentences.join(' ');
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

// --- evaluation with three truth values -------------------------------------------------------------------------

interface Facts {
  readonly chip: ExportedChip;
  readonly stated: Readonly<Record<string, boolean>>;
  readonly possible: readonly string[];
  readonly classMissing: readonly string[];
}

interface Outcome {
  readonly truth: Truth;
  readonly missing: readonly string[];
  readonly toState: readonly string[];
  readonly figures: readonly Figure[];
  readonly because: readonly string[];
}

const outcome = (truth: Truth, more: Partial<Outcome> = {}): Outcome => ({
  truth,
  missing: [],
  toState: [],
  figures: [],
  because: [],
  ...more,
});

function finding(regime: Regime, facts: Facts, places: Places, date: Day): Finding {
  const { truth, missing, toState, figures, because } = evaluate(regime.condition, facts);
  const window = regime.standings.find(({ from, until }) => from <= date && (until === undefined || date <= until));
  return {
    regime,
    met: truth,
    reaches: regime.kind === 'duty' ? true : reached(regime.destinations, places),
    missing: distinct(missing),
    toState: distinct(toState),
    figures,
    because: distinct(because).join(' and '),
    standing: window?.standing ?? 'in force',
    caution: window?.note,
  };
}

function evaluate(condition: Condition, facts: Facts): Outcome {
  const { chip } = facts;
  if ('all' in condition)
    return joined(
      condition.all.map((part) => evaluate(part, facts)),
      false,
    );
  if ('any' in condition)
    return joined(
      condition.any.map((part) => evaluate(part, facts)),
      true,
    );
  if ('not' in condition) {
    const inner = evaluate(condition.not, facts);
    return { ...inner, truth: inner.truth === 'unknown' ? 'unknown' : !inner.truth };
  }
  if ('quantity' in condition) return compared(condition, chip);
  if ('dataCentre' in condition)
    return fact(chip.dataCentre, condition.dataCentre, 'whether it is designed or marketed for data centres', (is) =>
      is ? 'designed or marketed for data centres' : 'not designed or marketed for data centres',
    );
  if ('memorySoldAlone' in condition)
    return fact(chip.memorySoldAlone ?? false, condition.memorySoldAlone, '', (is) =>
      is ? 'memory sold alone' : 'not memory sold alone',
    );
  if ('vendor' in condition) {
    const { vendor } = chip;
    const named = condition.vendor.some((name) => name.toLowerCase() === vendor?.trim().toLowerCase());
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
    if (fits.every(Boolean) && fits.length > 0) return outcome(true, { because: [facts.possible.join(' or ')] });
    if (!fits.some(Boolean)) return outcome(false, { because: [`not ${condition.classifiedAs.join(' or ')}`] });
    return outcome('unknown', { missing: facts.classMissing });
  }
  const stated = facts.stated[condition.stated];
  return stated === undefined
    ? outcome('unknown', { toState: [condition.means] })
    : outcome(stated, { because: [stated ? condition.means : `not stated true: ${condition.means}`] });
}

/** `and` ends at the first false, `or` at the first true; only what could still turn the result is missing. */
function joined(parts: readonly Outcome[], endsAt: boolean): Outcome {
  const figures = parts.flatMap((part) => part.figures);
  const ending = parts.filter(({ truth }) => truth === endsAt);
  if (ending[0] !== undefined)
    return outcome(endsAt, { figures, because: endsAt ? ending[0].because : ending[0].because });
  const open = parts.filter(({ truth }) => truth === 'unknown');
  if (open.length > 0)
    return outcome('unknown', {
      figures,
      missing: open.flatMap(({ missing }) => missing),
      toState: open.flatMap(({ toState }) => toState),
      because: parts.filter(({ truth }) => truth !== 'unknown').flatMap(({ because }) => because),
    });
  return outcome(!endsAt, { figures, because: parts.flatMap(({ because }) => because) });
}

function compared(
  { quantity, is, number }: { readonly quantity: ChipQuantity; readonly is: Comparison; readonly number: number },
  chip: ExportedChip,
): Outcome {
  const { value, missing } = valueOf(quantity, chip);
  if (value === undefined) return outcome('unknown', { missing });
  const holds =
    is === 'at least'
      ? value >= number
      : is === 'above'
        ? value > number
        : is === 'below'
          ? value < number
          : value <= number;
  const sentence = `${quantityNames[quantity]} ${shown(value, number)} is ${holds ? is : opposite[is]} ${shown(number, value)}`;
  return outcome(holds, { figures: [{ quantity, value, is, number, holds }], because: [sentence] });
}

function valueOf(
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
    : outcome(given === wanted, { because: [phrase(given)] });
}

const both = (one: Truth, other: Truth): Truth =>
  one === false || other === false ? false : one === true && other === true ? true : 'unknown';

// --- destinations -----------------------------------------------------------------------------------------------

interface Places {
  readonly names: ReadonlySet<string>;
  /** Whether all groups are known, so that an absent one is a no. */
  readonly complete: boolean;
}

function groupsOf({ destination, countryGroups }: ExportQuestion): Places {
  const name = destination.trim().toLowerCase();
  const stated = countryGroups?.map((group) => group.trim().toLowerCase());
  const isGroup = /^[a-e]:\d$/.test(name);
  return {
    names: new Set([name, ...(knownGroups[name] ?? []), ...(stated ?? [])]),
    complete: isGroup || settled.has(name) || stated !== undefined,
  };
}

function reached(destinations: 'world' | readonly string[], { names, complete }: Places): Truth {
  if (destinations === 'world') return !names.has('united states');
  if (destinations.some((place) => names.has(place.toLowerCase()))) return true;
  return complete ? false : 'unknown';
}

// --- input ------------------------------------------------------------------------------------------------------

function check(regimes: readonly Regime[], chip: ExportedChip, question: ExportQuestion): void {
  day('date', question.date);
  if (question.destination.trim() === '')
    throw new OutOfDomain('destination', question.destination, 'a country or country group');
  if (chip.releasedInUs !== undefined && chip.releasedInUs !== 'never') day('releasedInUs', chip.releasedInUs);
  for (const quantity of [
    'tpp',
    'performanceDensity',
    'dramBandwidth',
    'interconnect',
    'memoryBandwidthDensity',
    'processNode',
    'transistors',
  ] as const) {
    const value = chip[quantity];
    if (value !== undefined) within(quantity, value, { atLeast: 0 });
  }
  const askable = new Set(regimes.flatMap(({ condition }) => statementsIn(condition)));
  for (const statement of Object.keys(question.stated ?? {}))
    if (!askable.has(statement)) throw new OutOfDomain('stated', statement, [...askable].sort().join(', '));
}

function statementsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(statementsIn);
  if ('any' in condition) return condition.any.flatMap(statementsIn);
  if ('not' in condition) return statementsIn(condition.not);
  return 'stated' in condition ? [condition.stated] : [];
}

function day(argument: string, given: Day): void {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined;
  // 2025-02-30 parses, to the second of March.
  if (parsed === undefined || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== given)
    throw new OutOfDomain(argument, given, 'a day as YYYY-MM-DD');
}

function dayAfter(given: Day): Day {
  const date = new Date(`${given}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
