/**
 * What stands behind the figures: every fact with its source, the verdict on it, and the notes. Large, and only wanted
 * when somebody asks how a figure was made: `Evidence.load` brings it in then; no function of a cell may import it.
 */
import { type EncodedEvidence, type EncodedFact, eventKey, figureKey } from './encoded-evidence';
import { judge } from './figure';
import { metricById } from './metrics';
import { decodeSources, type Source, sourceAt } from './sources';
import { specById } from './specs';

/** One statement of one source about a figure, and what became of it. */
export interface Fact {
  /** As the source says it; null: not disclosed, or only a range. */
  readonly value: number | string | null;
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
  readonly source: Source;
  /** Date of the statement: a year, a year and month, or a day. */
  readonly asOf: string;
  readonly note?: string;
  /** False for a number in circulation that is never used. */
  readonly counts: boolean;
  /** Not printed by the source but arithmetic on a figure in it. */
  readonly derived: boolean;
  /** Why it was chosen against the rule. */
  readonly choose?: string;
  /** The figure rests on this one. */
  readonly used: boolean;
  /** Why the figure does not rest on it: "press, behind a vendor". */
  readonly why?: string;
}

export interface EventEvidence {
  readonly sources: readonly Source[];
  /** The numbers of the measure, named with their unit. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

export interface RegimeEvidence {
  readonly sources: readonly Source[];
  /** The words that decide. */
  readonly quote?: string;
  readonly note?: string;
}

export class Evidence {
  readonly #encoded: EncodedEvidence;
  readonly #sources: readonly Source[];

  constructor(encoded: EncodedEvidence) {
    this.#encoded = encoded;
    this.#sources = decodeSources(encoded.sources);
  }

  static async load(): Promise<Evidence> {
    const { evidence } = await import(/* webpackChunkName: "evidence" */ './generated/evidence');
    return new Evidence(evidence);
  }

  /** All facts about a spec of an item, in the order of its file; none for a derived spec. */
  factsOf(itemId: string, specId: string): readonly Fact[] {
    return this.#judged(this.#encoded.items[itemId]?.facts[specId], specById(specId).unit);
  }

  /** All facts about a company figure; the currency where the metric is money. */
  companyFactsOf(companyId: string, metricId: string, period: string, currency = ''): readonly Fact[] {
    const { id } = metricById(metricId);
    return this.#judged(this.#encoded.companies[companyId]?.facts[figureKey(id, period, currency)], undefined);
  }

  /** What a reader of a figure must know; without a spec, of any figure of the item. */
  noteOf(itemId: string, specId?: string): string | undefined {
    if (specId === undefined) return this.#encoded.items[itemId]?.note;
    return noteIn(this.factsOf(itemId, specId));
  }

  companyNoteOf(companyId: string, metricId?: string, period = '', currency = ''): string | undefined {
    if (metricId === undefined) return this.#encoded.companies[companyId]?.note;
    return noteIn(this.companyFactsOf(companyId, metricId, period, currency));
  }

  eventOf(event: { readonly topic: string; readonly date: string; readonly title: string }): EventEvidence | undefined {
    const found = this.#encoded.policies[event.topic]?.[eventKey(event)];
    return found && { ...found, parameters: found.parameters ?? {}, sources: this.#listed(found.sources) };
  }

  regimeOf(regimeId: string): RegimeEvidence | undefined {
    const found = this.#encoded.regimes[regimeId];
    return found && { ...found, sources: this.#listed(found.sources) };
  }

  /** Points are counted from 0, in the order in which the series lists them. */
  marketNoteOf(seriesId: string, point: number): string | undefined {
    return this.#encoded.markets[seriesId]?.[point] || undefined;
  }

  claimNoteOf(claimId: string): string | undefined {
    return this.#encoded.claims[claimId];
  }

  #listed(indexes: readonly number[]): readonly Source[] {
    return indexes.map((index) => sourceAt(this.#sources, index));
  }

  #judged(facts: readonly EncodedFact[] = [], unit: string | undefined): readonly Fact[] {
    const named = facts.map(({ source, ...fact }) => ({ ...fact, source: String(source) }));
    const sources = Object.fromEntries(facts.map(({ source }) => [source, sourceAt(this.#sources, source)]));
    const { verdicts } = judge(named, sources, unit);
    return facts.map(({ source: index, asOf, counts, derived, ...fact }, place): Fact => {
      const source = sourceAt(this.#sources, index);
      const verdict = verdicts[place];
      return {
        ...(fact as Pick<Fact, 'value' | 'unit' | 'low' | 'high' | 'note' | 'choose'>),
        source,
        asOf: asOf ?? source.date,
        counts: counts !== false,
        derived: derived === true,
        used: verdict?.used === true,
        ...(verdict?.used === false && { why: verdict.why }),
      };
    });
  }
}

function noteIn(facts: readonly Fact[]): string | undefined {
  const used = facts.find((fact) => fact.used);
  return [used?.note, used?.choose].filter((part) => part !== undefined).join('; ') || undefined;
}
