/**
 * US export rules for AI chips, by date. Not legal advice.
 *
 * The rules are data (`Regime`); what is here reads them, in the order in which they have to be read. Modelled: what
 * follows from a chip's own figures (classification, company letters, review lanes, licence exceptions, duty on
 * import). Only flagged: who buys, who owns the buyer, what for, and country groups that nobody stated.
 */

import { isDay } from '../sheet/days';
import { evaluate, type Facts, type Figure } from './condition';
import { within } from './domain';
import { OutOfDomain } from './out-of-domain';
import type { Condition, Day, ExportedChip, Regime, Standing, Truth, TwoDays } from './regime';

export type { Figure } from './condition';
export type * from './regime';

export interface ExportQuestion {
  readonly date: Day;
  /** A country, or a country group such as `D:4`. */
  readonly destination: string;
  /** Country groups of the destination, if the asker knows them. */
  readonly countryGroups?: readonly string[] | undefined;
  /** True for a country by the name that the rules use: one that names only countries then needs no groups. */
  readonly isCountry?: boolean | undefined;
  /** What the asker knows about the sale, by the `stated` names of the regimes. */
  readonly stated?: Readonly<Record<string, boolean>> | undefined;
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
  /** Both days of a suspension whose text and agreement differ. */
  readonly days?: TwoDays | undefined;
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

/** The rules come with the group of China, of which Hong Kong is a part; of other countries the asker states it. */
const knownGroups: Readonly<Record<string, readonly string[]>> = {
  china: ['china', 'd:5'],
  'hong kong': ['hong kong', 'china', 'd:5'],
  macau: ['macau'],
  macao: ['macau'],
  russia: ['russia'],
  'united states': ['united states'],
};

/** Regimes name these by name where they mean them: no country group has to be known. */
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
  const { licence, missing } = licenceFor(classified, others);
  const policy = licence === 'not required' ? undefined : policyFor(classified, others, places);
  const sentences = reasonFor(regimes, date, classified, others);
  if (licence === 'required') sentences.push(`Licence required: ${policy ?? 'no review policy found'}.`);
  if (licence === 'unknown') sentences.push(`Whether a licence is required is unknown: needs ${missing.join(', ')}.`);
  const cautions = [...classified.findings, ...others]
    .filter(({ met, reaches, standing }) => met !== false && reaches !== false && standing !== 'in force')
    .filter(({ regime }) => regime.kind !== 'bill')
    .flatMap(({ regime, standing, caution }) => (caution ? [`${regime.title}: ${standing}. ${caution}`] : []));

  return {
    date,
    destination,
    classification: classified.classification,
    possible: classified.possible,
    licence,
    policy,
    decided: classified.decided,
    reason: sentences.join(' '),
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
  if (possible.at(-1)?.by?.met !== true) possible.push({ name: read.length > 0 ? outside(read) : noRule });

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

/** Rules that ask for a licence and may cover this chip at this destination. */
function asking(classified: Classified, others: readonly Finding[]): readonly Finding[] {
  return [...classified.findings, ...others].filter(
    ({ regime, met, reaches, standing }) =>
      (regime.kind === 'licence' || regime.kind === 'company letter') &&
      met !== false &&
      reaches !== false &&
      deciding.has(standing) &&
      (regime.class === undefined || classified.possible.includes(regime.class)),
  );
}

function licenceFor(
  classified: Classified,
  others: readonly Finding[],
): { readonly licence: LicenceAnswer; readonly missing: readonly string[] } {
  const open = asking(classified, others);
  if (open.length === 0) return { licence: 'not required', missing: classified.missing };
  const reaching = open.filter(({ reaches }) => reaches === true);
  const licensed = reaching.map(({ regime }) => regime.class);
  const certain =
    reaching.some(({ regime, met }) => met === true && regime.class === undefined) ||
    classified.possible.every((name) => licensed.includes(name));
  if (certain) return { licence: 'required', missing: classified.missing };
  const missing = open.flatMap(({ missing, toState, reaches }) => [
    ...missing,
    ...toState,
    ...(reaches === 'unknown' ? ['the country groups of the destination'] : []),
  ]);
  return { licence: 'unknown', missing: distinct([...classified.missing, ...missing]) };
}

/** The first lane that the chip is sure to be in replaces the usual policy; lanes that it may be in come with an if. */
function policyFor(classified: Classified, others: readonly Finding[], places: Places): string | undefined {
  const alternatives: string[] = [];
  for (const lane of others) {
    if (lane.regime.kind !== 'review lane' || !deciding.has(lane.standing)) continue;
    const policy = policyOf(lane.regime, places);
    if (policy === undefined || lane.met === false || lane.reaches === false) continue;
    if (lane.met === true && lane.reaches === true) return distinct([...alternatives, policy]).join('; otherwise ');
    const unsettled = [
      ...lane.missing,
      ...lane.toState,
      ...(lane.reaches === 'unknown' ? ['the destination is covered'] : []),
    ];
    alternatives.push(`${policy} under ${lane.regime.title}, if: ${unsettled.join(', ')}`);
  }
  const open = asking(classified, others);
  const byClass = open.filter(({ regime }) => regime.class !== undefined);
  // A letter has the say only over a chip that no rule is sure to catch.
  const speaking = byClass.length > 0 && classified.classification !== 'unknown' ? byClass : open;
  const usual = distinct(speaking.flatMap(({ regime }) => policyOf(regime, places) ?? []));
  if (usual.length > 0) alternatives.push(usual.join(' or '));
  return alternatives.length > 0 ? alternatives.join('; otherwise ') : undefined;
}

const policyOf = (regime: Regime, places: Places): string | undefined =>
  regime.policies.find((policy) => reached(policy, places) === true)?.policy;

// --- reasons ----------------------------------------------------------------------------------------------------

function reasonFor(
  regimes: readonly Regime[],
  date: Day,
  classified: Classified,
  others: readonly Finding[],
): string[] {
  const sentences = [classReason(regimes, date, classified, others)];
  for (const { regime, met, reaches, because, missing, toState, standing } of others) {
    if (met === false || reaches === false || !deciding.has(standing)) continue;
    const needs = [...missing, ...toState].join(', ');
    if (regime.kind === 'company letter')
      sentences.push(
        met === true
          ? `Company letter: ${because} (${regime.title}, since ${regime.from}).`
          : `A company letter may apply: needs ${needs} (${regime.title}).`,
      );
    if (regime.kind === 'exception') sentences.push(`A licence exception may apply: ${regime.title}.`);
    if (regime.kind === 'flag' && met === true)
      sentences.push(`Not modelled, but stated: ${because} (${regime.title}).`);
  }
  return sentences;
}

function classReason(
  regimes: readonly Regime[],
  date: Day,
  classified: Classified,
  others: readonly Finding[],
): string {
  const { classification, decided, findings, possible, missing } = classified;
  if (decided !== undefined)
    return `${classification}: ${decided.because} (${decided.regime.title}, since ${decided.regime.from}).`;
  if (classification === 'unknown') return `Unknown: ${possible.join(' or ')}. Needs ${missing.join(', ')}.`;
  if (findings.length > 0) {
    const failed = findings.filter(({ regime, met }) => regime.kind === 'licence' && met === false);
    return `${classification}: ${distinct(failed.map(({ because }) => because).filter(Boolean)).join('; ')}.`;
  }
  if (others.some(({ regime }) => regime.kind === 'company letter'))
    return `No rule classified chips by their figures on ${date}; letters to single companies did exist.`;
  const [first] = regimes
    .filter(({ kind }) => kind === 'licence' || kind === 'company letter')
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const later = first !== undefined && date < first.from ? `; the first, ${first.title}, began on ${first.from}` : '';
  return `No chip-level rule was in force on ${date}${later}.`;
}

// --- findings ---------------------------------------------------------------------------------------------------

function finding(regime: Regime, facts: Facts, places: Places, date: Day): Finding {
  const { truth, missing, toState, figures, because } = evaluate(regime.condition, facts);
  const window = regime.standings.find(({ from, until }) => from <= date && (until === undefined || date <= until));
  return {
    regime,
    met: truth,
    reaches: regime.kind === 'duty' ? true : reached(regime, places),
    missing: distinct(missing),
    toState: distinct(toState),
    figures,
    get because() {
      return distinct(because()).join(' and ');
    },
    standing: window?.standing ?? 'in force',
    days: window?.days,
    caution: window?.note,
  };
}

// --- destinations -----------------------------------------------------------------------------------------------

interface Places {
  readonly names: ReadonlySet<string>;
  /** Whether all groups are known, so that an absent one is a no. */
  readonly complete: boolean;
  /** The same for an absent country. */
  readonly isCountry: boolean;
}

function groupsOf({ destination, countryGroups, isCountry = false }: ExportQuestion): Places {
  const name = destination.trim().toLowerCase();
  const stated = countryGroups?.map((group) => group.trim().toLowerCase());
  return {
    names: new Set([name, ...(knownGroups[name] ?? []), ...(stated ?? [])]),
    complete: isGroup(name) || settled.has(name) || stated !== undefined,
    isCountry,
  };
}

/** `D:1`, or a group without numbers such as `B`. */
export const isGroup = (place: string): boolean => /^([acde]:\d|b)$/i.test(place);

type Reach = Pick<Regime, 'destinations' | 'except'>;

function reached({ destinations, except = [] }: Reach, { names, complete, isCountry }: Places): Truth {
  const among = (places: readonly string[]): boolean => places.some((place) => names.has(place.toLowerCase()));
  const toldApart = (places: readonly string[]): boolean => complete || (isCountry && !places.some(isGroup));
  if (names.has('united states') || among(except)) return false;
  if (destinations === 'world') return except.length === 0 || toldApart(except) ? true : 'unknown';
  if (among(destinations)) return true;
  return toldApart(destinations) ? false : 'unknown';
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
    if (value !== undefined) within(quantity, value, { min: 0 });
  }
  const statements = Object.keys(question.stated ?? {});
  if (statements.length === 0) return;
  const askable = new Set(regimes.flatMap(({ condition }) => statementsIn(condition)));
  for (const statement of statements)
    if (!askable.has(statement)) throw new OutOfDomain('stated', statement, [...askable].sort().join(', '));
}

function statementsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(statementsIn);
  if ('any' in condition) return condition.any.flatMap(statementsIn);
  if ('not' in condition) return statementsIn(condition.not);
  return 'stated' in condition ? [condition.stated] : [];
}

function day(argument: string, given: Day): void {
  if (!isDay(given)) throw new OutOfDomain(argument, given, 'a day as YYYY-MM-DD');
}

function dayAfter(given: Day): Day {
  const date = new Date(`${given}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
