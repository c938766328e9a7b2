/** The export rules asked about an item of the catalogue: its figures in, the verdict of the rules out. */

import type { Item } from '../../catalog/items/lookup';
import { foldName } from '../../catalog/names';
import type { SourcedRegime } from '../../catalog/regimes/lookup';
import { specById } from '../../catalog/specs';
import {
  type ChipQuantity,
  type Condition,
  type Day,
  type ExportedChip,
  type ExportVerdict,
  exportVerdict,
  type Regime,
  ruleDates,
} from '../../models/export-control';
import type { Interval } from '../../models/interval';
import type { KnownFigure } from '../catalog/derived-specs';
import { figureOf, intervalOf } from '../catalog/figures';
import { badQuestion, CellError, notAvailable } from '../cells';
import { isRecorded, read } from '../reading';
import type { Destination } from './destination';

export interface Question {
  readonly item: Item;
  readonly day: Day;
  readonly destination: Destination;
  readonly stated: readonly string[] | undefined;
}

export interface Verdicts {
  /** At the best figures. */
  readonly best: ExportVerdict;
  /** All classes that come out somewhere in the range of the figures; one where it does not matter. */
  readonly classes: readonly string[];
}

/** What the asker alone can know about the chip; the rules name the rest. */
const soldInUnitedStates = 'soldInUnitedStates';

/** Verdicts for a day. Sentences name the day: where none are wanted, `classesOf` is quicker. */
export function verdictsOf({ item, day, destination, stated }: Question, regimes: readonly SourcedRegime[]): Verdicts {
  if (item.kind === 'system') {
    const chip = figureOf(item, specById('chip'));
    const instead = chip instanceof CellError ? '' : ` Ask for ${chip.value}.`;
    throw notAvailable(`${item.name} is a system: the rules classify chips.${instead}`);
  }
  const statements = statementsOf(stated, regimes);
  const question = {
    date: day,
    destination: destination.name,
    countryGroups: destination.groups,
    isCountry: destination.isCountry,
    stated: Object.fromEntries([...statements].filter(([name]) => name !== soldInUnitedStates)),
  };
  const fixed = factsOf(item, statements.get(soldInUnitedStates), regimes);
  const [best, ...others] = cornersOf(item).map((figures) =>
    exportVerdict(regimes, { ...fixed, ...figures }, question),
  );
  const verdict = best as ExportVerdict;
  if (isRecorded()) for (const each of [verdict, ...others]) readRules(each, regimes);
  return {
    best: verdict,
    classes: [...new Set([verdict, ...others].map(({ classification }) => classification))],
  };
}

/** Of all rules those are in use that classify on the day, and those that a verdict names. */
function readRules({ date, reason, policy = '', cautions }: ExportVerdict, regimes: readonly SourcedRegime[]): void {
  const told = [reason, policy, ...cautions];
  for (const regime of regimes) {
    const { title, from, until } = regime;
    const classifies = regime.class !== undefined && from <= date && (until === undefined || date <= until);
    if (classifies || told.some((sentence) => sentence.includes(title))) read('regimes', regime);
  }
}

const remembered = new WeakMap<readonly Regime[], WeakMap<Item, Map<string, Verdicts>>>();
const ruleDays = new WeakMap<readonly Regime[], readonly Day[]>();
const mostRemembered = 1000;

/** The same as of the first day from which the answer holds: a screen of chips and days asks few different questions. */
export function classesOf(question: Question, regimes: readonly SourcedRegime[]): Verdicts {
  if (isRecorded()) return verdictsOf(question, regimes);
  const days = ruleDays.get(regimes) ?? ruleDates(regimes);
  ruleDays.set(regimes, days);
  const day = days.findLast((each) => each <= question.day) ?? question.day;
  const ofItem = remembered.get(regimes) ?? new WeakMap<Item, Map<string, Verdicts>>();
  remembered.set(regimes, ofItem);
  const verdicts = ofItem.get(question.item) ?? new Map<string, Verdicts>();
  ofItem.set(question.item, verdicts);
  const { name, groups } = question.destination;
  const key = JSON.stringify([day, name, groups, question.stated]);
  const before = verdicts.get(key);
  if (before !== undefined) return before;
  const answer = verdictsOf({ ...question, day }, regimes);
  if (verdicts.size >= mostRemembered) verdicts.clear();
  verdicts.set(key, answer);
  return answer;
}

const known = (interval: Interval | CellError): Interval | undefined =>
  interval instanceof CellError ? undefined : interval;

/** The figures at their best values, then at every corner of their ranges. */
function cornersOf(item: Item): readonly ExportedChip[] {
  const tpp = known(intervalOf(item, specById('tpp')));
  const density = known(intervalOf(item, specById('performance density')));
  const bandwidth = known(intervalOf(item, specById('bandwidth')));
  const interconnect = known(intervalOf(item, specById('interconnect')));
  const at = (performance: keyof Interval, memory: keyof Interval, links: keyof Interval): ExportedChip => ({
    tpp: tpp?.[performance],
    performanceDensity: density?.[performance],
    dramBandwidth: bandwidth?.[memory],
    interconnect: interconnect?.[links],
  });
  const ends = (...intervals: readonly (Interval | undefined)[]): readonly (keyof Interval)[] =>
    intervals.some((interval) => interval !== undefined && interval.low < interval.high) ? ['low', 'high'] : ['best'];
  const corners = ends(tpp, density).flatMap((performance) =>
    ends(bandwidth).flatMap((memory) => ends(interconnect).map((links) => at(performance, memory, links))),
  );
  return [at('best', 'best', 'best'), ...(corners.length > 1 ? corners : [])];
}

function factsOf(item: Item, sold: boolean | undefined, regimes: readonly Regime[]): ExportedChip {
  const transistors = known(intervalOf(item, specById('transistors')));
  return {
    dataCentre: item.dataCenter,
    vendor: item.vendor,
    transistors: transistors?.best,
    processNode: nodeOf(item),
    releasedInUs: releasedInUs(item, sold, regimes),
  };
}

/** The finest node that the source names in nanometres; names such as N3P are not turned into numbers. */
function nodeOf(item: Item): number | undefined {
  const process = figureOf(item, specById('process'));
  if (process instanceof CellError) return undefined;
  const nodes = [...String(process.value).matchAll(/(\d+(?:\.\d+)?)\s*nm/gi)].map(([, node]) => Number(node));
  return nodes.length > 0 ? Math.min(...nodes) : undefined;
}

/**
 * A release says nothing about the United States: some chips were made for China alone. Only a chip that is released
 * after the day that a rule asks about was certainly not on sale there on that day.
 */
function releasedInUs(item: Item, sold: boolean | undefined, regimes: readonly Regime[]): Day | 'never' | undefined {
  if (sold === false) return 'never';
  const asked = regimes.flatMap(({ condition }) => daysAsked(condition)).sort();
  const figure = figureOf(item, specById('released'));
  const released = figure instanceof CellError ? undefined : firstDayOf(String(figure.value));
  if (sold === true) return released !== undefined && released < (asked[0] ?? '') ? released : asked[0];
  return released !== undefined && asked.every((day) => day < released) ? released : undefined;
}

/** First day of 2025, 2025-Q1, 2025-04 or 2025-04-09; undefined for words. */
function firstDayOf(released: string): Day | undefined {
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(released) ?? [];
  if (year === undefined) return undefined;
  const first = quarter === undefined ? (month ?? '01') : String(Number(quarter) * 3 - 2).padStart(2, '0');
  return `${year}-${first}-${day ?? '01'}`;
}

function daysAsked(condition: Condition): readonly Day[] {
  if ('all' in condition) return condition.all.flatMap(daysAsked);
  if ('any' in condition) return condition.any.flatMap(daysAsked);
  if ('not' in condition) return daysAsked(condition.not);
  return 'availableInUsOn' in condition ? [condition.availableInUsOn] : [];
}

function statementNames(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(statementNames);
  if ('any' in condition) return condition.any.flatMap(statementNames);
  if ('not' in condition) return statementNames(condition.not);
  return 'stated' in condition ? [condition.stated] : [];
}

/** "certified" is true, "not certified" false; words may be spaced. */
function statementsOf(given: readonly string[] | undefined, regimes: readonly Regime[]): ReadonlyMap<string, boolean> {
  if (given === undefined) return new Map();
  const allowed = [
    ...new Set([...regimes.flatMap(({ condition }) => statementNames(condition)), soldInUnitedStates]),
  ].sort();
  return new Map(
    given.map((text) => {
      const [, negation, words = ''] = /^\s*(not\s+)?(.*)$/is.exec(text) ?? [];
      const name = allowed.find((each) => foldName(each) === foldName(words));
      if (name === undefined) throw badQuestion(`stated: "${text}" is unknown. Allowed: ${allowed.join(', ')}.`);
      return [name, negation === undefined];
    }),
  );
}

/** Figures of a verdict with the spec behind each, for the sentence that names their sources. */
const specBehind: Readonly<Partial<Record<ChipQuantity, string>>> = {
  tpp: 'tpp',
  performanceDensity: 'die area',
  dramBandwidth: 'bandwidth',
  interconnect: 'interconnect',
  processNode: 'process',
  transistors: 'transistors',
};

/** The rules on which a verdict turned: those that classify or would, letters that bind the maker, licences for a class. */
export function rulesBehind(
  { decided, findings }: ExportVerdict,
  regimes: readonly SourcedRegime[],
): readonly SourcedRegime[] {
  const letters = findings.filter(({ regime, met }) => regime.kind === 'company letter' && met === true);
  const classifying = decided === undefined ? findings.filter(({ regime }) => regime.class !== undefined) : [decided];
  const licences = findings.filter(
    ({ regime, met, reaches, standing }) =>
      regime.kind === 'licence' &&
      regime.class === undefined &&
      met !== false &&
      reaches === true &&
      standing === 'in force',
  );
  const behind = new Set([...classifying, ...letters, ...licences].map(({ regime }) => regime.id));
  return regimes.filter(({ id }) => behind.has(id));
}

/** The figures on which a verdict turned, each once. */
export function figuresBehind(item: Item, { findings }: ExportVerdict): readonly KnownFigure[] {
  const turning = findings.filter(({ regime }) => regime.class !== undefined || regime.kind === 'company letter');
  const quantities = turning.flatMap(({ figures }) => figures.map(({ quantity }) => quantity));
  const specs = quantities.flatMap((quantity) =>
    quantity === 'dramPlusInterconnect' ? ['bandwidth', 'interconnect'] : (specBehind[quantity] ?? []),
  );
  return [...new Set(specs)].flatMap((spec) => {
    const figure = figureOf(item, specById(spec));
    return figure instanceof CellError ? [] : [figure];
  });
}
