/** Data beside the catalogue as a pin keeps it: a kind in use is kept whole, since its functions list and search it. */
import { z } from 'zod';
import { Claims } from '../catalog/claims';
import { Companies } from '../catalog/companies';
import { confidences, type EncodedSource } from '../catalog/dataset';
import { regimeRule } from '../catalog/format/regime';
import { Markets } from '../catalog/markets';
import { metrics } from '../catalog/metrics';
import type { EncodedClaims, EncodedCompany, EncodedMarkets } from '../catalog/others';
import { Policies } from '../catalog/policies';
import { decodeRegimes } from '../catalog/regimes';
import { decodeSources, type Source } from '../catalog/sources';
import { notAvailable } from '../functions/cells';
import type { Data } from '../functions/world';
import { markedAsPinned, type PinnedSource, pinnedForm, pinnedSources, pinnedText } from './pinned-source';
import type { OtherKind } from './statements';

const text = pinnedText;
const texts = z.array(text).max(1000);
const place = z.number().int().nonnegative();
const most = 20_000;
const number = z.number().nullable();

/** [metric's id, period, currency or '', value (null: not disclosed), source, confidence, as of, low, high] */
const companyFigure = z.tuple([text, text, text, number, place, z.enum(confidences), text, number, number]);

const company = z.object({
  ...{ id: text, name: text, country: text, tickers: texts, own: texts, currencies: texts },
  fiscalYearEnd: z.number().int().min(1).max(12),
  ended: z.record(text, text).optional(),
  figures: z.array(companyFigure).max(most),
  /** [metric's id, period, currency or '', value, reason] */
  rejected: z
    .array(z.tuple([text, text, text, number, text]))
    .max(most)
    .optional(),
});
type PinnedCompany = z.infer<typeof company>;

/** [date, actor, title, instrument, status, source] */
const event = z.tuple([text, text, text, text, text, place]);
const topic = z.object({ id: text, title: text, own: texts, events: z.array(event).max(most) });

const point = z.object({
  ...{ year: text, of: text.optional(), value: z.number(), low: z.number().optional(), high: z.number().optional() },
  ...{ who: text, basis: text, kind: text, status: text, source: place, counts: z.literal(false).optional() },
});
const series = z.object({
  ...{ id: text, title: text, unit: text, definition: text, own: texts },
  points: z.array(point).max(most),
});

const stated = z.union([
  z.object({ text }),
  z.object({
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: text,
  }),
]);
const claim = z.object({
  ...{ id: text, theme: text, claim: text, about: text, period: text, verdict: text, source: place },
  role: z.enum(['implied', 'context']).optional(),
  said: stated.optional(),
  found: stated,
  recompute: text.optional(),
});

const regime = z.object({ ...regimeRule.shape, source: place });
const grouped = z.object({
  ...{ groups: texts.optional(), from: text, until: text.optional() },
  ...{ source: place, countries: text },
});

const missing = 'a source is named that is not there';

const companies = z
  .object({ sources: pinnedSources, companies: z.array(company).max(1000) })
  .refine(
    (kind) => kind.companies.every(({ figures }) => figures.every(([, , , , at]) => at < kind.sources.length)),
    missing,
  );
const policies = z
  .object({ sources: pinnedSources, topics: z.array(topic).max(1000) })
  .refine(
    (kind) => kind.topics.every(({ events }) => events.every(([, , , , , at]) => at < kind.sources.length)),
    missing,
  );
const markets = z
  .object({ sources: pinnedSources, series: z.array(series).max(1000) })
  .refine(
    (kind) => kind.series.every(({ points }) => points.every(({ source }) => source < kind.sources.length)),
    missing,
  );
const claims = z
  .object({ sources: pinnedSources, claims: z.array(claim).max(most) })
  .refine((kind) => kind.claims.every(({ source }) => source < kind.sources.length), missing);
const regimes = z
  .object({
    sources: pinnedSources,
    regimes: z.array(regime).max(1000),
    countries: z.array(grouped).max(1000).default([]),
  })
  .refine((kind) => [...kind.regimes, ...kind.countries].every(({ source }) => source < kind.sources.length), missing);

/** By kind; one that no cell used is not there. */
export const pinnedOthers = z.object({ companies, policies, markets, claims, regimes }).partial();
export type PinnedOthers = z.infer<typeof pinnedOthers>;

/** What a pin keeps of the kinds in use. */
export function pinOthers(data: Data, kinds: readonly OtherKind[]): PinnedOthers {
  const pinned: Readonly<Record<OtherKind, () => object>> = {
    companies: () => {
      const { encoded } = data.companies;
      return { ...withSources(encoded), companies: encoded.companies.map(withMetricIds) };
    },
    policies: () => withSources(data.policies.encoded),
    markets: () => withSources(data.markets.encoded),
    claims: () => withSources(data.claims.encoded),
    regimes: () => {
      const { regimes, countries } = data;
      const sources = [...new Set([...regimes, ...countries.lines].map(({ source }) => source))];
      const placed = <Entry extends { readonly source: Source }>(entry: Entry) => ({
        ...entry,
        source: sources.indexOf(entry.source),
      });
      return {
        sources: sources.map(pinnedForm),
        regimes: regimes.map(placed),
        countries: countries.lines.map(placed),
      };
    },
  };
  return Object.fromEntries(kinds.map((kind) => [kind, pinned[kind]()]));
}

function withSources<Kind extends { readonly sources: readonly EncodedSource[] }>(kind: Kind): Kind {
  return { ...kind, sources: decodeSources(kind.sources).map(pinnedForm) };
}

/** Data as a pin keeps it; whatever is asked of a kind that it does not keep, the answer is that it is not there. */
export function otherDataOf(pinned: PinnedOthers, dataset: string): Omit<Data, 'catalog'> {
  const { companies, policies, markets, claims, regimes } = pinned;
  const marked = <Kind extends { readonly sources: PinnedSource[] }>(kind: Kind) => ({
    ...kind,
    sources: markedAsPinned(kind.sources, dataset),
  });
  // The casts: in JSON a property that may be left out is never undefined, which zod's types do not say.
  return {
    companies: companies
      ? new Companies({ ...marked(companies), companies: companies.companies.map(withMetricPlaces) })
      : notKept('company figures', dataset),
    policies: policies ? new Policies(marked(policies)) : notKept('policy events', dataset),
    markets: markets ? new Markets(marked(markets) as EncodedMarkets) : notKept('market points', dataset),
    claims: claims ? new Claims(marked(claims) as EncodedClaims) : notKept('claims', dataset),
    ...(regimes
      ? decodeRegimes(marked(regimes))
      : { regimes: notKept('export rules', dataset), countries: notKept('export rules', dataset) }),
  };
}

function notKept<Kind extends object>(what: string, dataset: string): Kind {
  const sentence = `This workbook is pinned to dataset ${dataset} and carries no ${what}. "Update all" in the pane uses the installed data.`;
  return new Proxy({} as Kind, {
    get: () => {
      throw notAvailable(sentence);
    },
  });
}

/** Metrics by name: their places in the list may differ in other versions of ChipSheet. */
function withMetricIds({ figures, rejected, ...rest }: EncodedCompany): PinnedCompany {
  const idOf = (index: number) => metrics[index]?.id ?? '';
  return {
    ...(rest as Omit<PinnedCompany, 'figures' | 'rejected'>),
    figures: figures.map(
      ([metric, period, currency, value, source, confidence, asOf = '', low = null, high = null]) => [
        ...([idOf(metric), period, currency, value, source, confidences[confidence] ?? 'low'] as const),
        ...([asOf, low, high] as const),
      ],
    ),
    ...(rejected && { rejected: rejected.map(([metric, ...others]) => [idOf(metric), ...others]) }),
  };
}

function withMetricPlaces({ figures, rejected, ...rest }: PinnedCompany): EncodedCompany {
  const placeOf = (id: string) => metrics.findIndex((metric) => metric.id === id);
  const known = <Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]) =>
    rows.filter(([metric]) => placeOf(metric) >= 0);
  return {
    ...(rest as Omit<EncodedCompany, 'figures' | 'rejected'>),
    figures: known(figures).map(([metric, period, currency, value, source, confidence, ...others]) => [
      ...([placeOf(metric), period, currency, value, source, confidences.indexOf(confidence)] as const),
      ...others,
    ]),
    ...(rejected && { rejected: known(rejected).map(([metric, ...others]) => [placeOf(metric), ...others]) }),
  };
}
