/** Published market points at run time: who said what about which year, and on what basis. */
import { listed, NameIndex } from '../names';
import { isProblem, type Problem } from '../problem';
import type { Source } from '../sources';

export interface MarketSeries {
  readonly id: string;
  readonly title: string;
  /** fraction, USD bn, CNY bn, thousand cards. */
  readonly unit: string;
  readonly definition: string;
  /** By year; points that do not count stand among them, marked. */
  readonly points: readonly MarketPoint[];
}

export interface MarketPoint {
  readonly series: string;
  /** 2025 or 2025H1. */
  readonly year: string;
  /** Vendor, where the point is not about the whole market. */
  readonly of?: string | undefined;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly who: string;
  readonly basis: string;
  /** units, value, production, self-sufficiency, servers, addressable: never join two kinds to one line. */
  readonly kind: string;
  /** actual, estimate, forecast, statement. */
  readonly status: string;
  readonly source: Source;
  /** false: in circulation, but not used; its note, with the evidence, says why. */
  readonly counts: boolean;
}

/** A point as the data holds it. */
export interface PointData extends Omit<MarketPoint, 'series' | 'unit' | 'low' | 'high' | 'counts'> {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly counts?: false | undefined;
}

export interface SeriesData extends Omit<MarketSeries, 'points'> {
  /** Other names by which users ask for it. */
  readonly own: readonly string[];
  readonly points: readonly PointData[];
}

export interface MarketsData {
  readonly series: readonly SeriesData[];
}

export function open(data: MarketsData): { readonly markets: Markets } {
  return { markets: new Markets(data) };
}

export class Markets {
  readonly all: readonly MarketSeries[];
  readonly #series: NameIndex<MarketSeries>;

  constructor(readonly data: MarketsData) {
    this.all = data.series.map(({ id, title, unit, definition, points }) => ({
      ...{ id, title, unit, definition },
      points: points.map(
        ({ low, high, counts, ...point }): MarketPoint => ({
          ...point,
          series: id,
          unit,
          low: low ?? point.value,
          high: high ?? point.value,
          counts: counts !== false,
        }),
      ),
    }));
    this.#series = new NameIndex(
      'market series',
      data.series.map(({ id, title, own }, index) => ({
        target: this.all[index] as MarketSeries,
        name: id,
        own: [title, ...own],
      })),
    );
  }

  /** `series('domestic share')`, `series('china market size')`. */
  series(text: string): MarketSeries | Problem {
    const found = this.#series.find(text);
    if (!isProblem(found) || found.candidates.length > 0) return found;
    const names = this.all.map(({ id }) => id);
    return { kind: 'unknown', sentence: `No market series "${text.trim()}": ${names.join(', ')}.`, candidates: names };
  }

  /**
   * Points that count, of one series or of all, of one year or of all; a year also gives its half-years. With
   * `rejected` those that do not count come too.
   */
  points(
    seriesText?: string,
    year?: string | number,
    { rejected = false }: { readonly rejected?: boolean } = {},
  ): readonly MarketPoint[] | Problem {
    const named = seriesText === undefined || seriesText.trim() === '' ? undefined : this.series(seriesText);
    if (named !== undefined && isProblem(named)) return named;
    const held = (named === undefined ? this.all : [named])
      .flatMap(({ points }) => points)
      .filter(({ counts }) => counts || rejected);
    if (year === undefined || year === '') return held;
    const asked = String(year)
      .trim()
      .toUpperCase()
      .replace(/\s/g, '')
      .replace(/^([12])H(\d{4})$/, '$2H$1')
      .replace(/^(H[12])(\d{4})$/, '$2$1');
    if (!/^\d{4}(H[12])?$/.test(asked)) {
      return { kind: 'invalid', sentence: `"${year}" is no year: write 2025, or 2025H1 for a half-year.` };
    }
    const found = held.filter((point) => point.year === asked || point.year.startsWith(`${asked}H`));
    if (found.length > 0) return found;
    const years = [...new Set(held.map((point) => point.year))].sort();
    const what = named === undefined ? 'market point' : `point of ${named.id}`;
    return { kind: 'unknown', sentence: `No ${what} for ${asked}; there are ${listed(years, 8)}.`, candidates: years };
  }
}
