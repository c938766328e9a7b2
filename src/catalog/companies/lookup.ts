/** Company figures at run time: find a company, a metric and a period by what users type, and read the figure. */
import type { Confidence } from '../figure';
import type { FigureFields } from '../figure-fields';
import { type MetricDefinition, metrics, unitOf } from '../metrics';
import { listed, NameIndex } from '../names';
import { filedAs, fiscalPeriodsAround, type Period, periodEnd, periodForms, readPeriod } from '../periods';
import { isProblem, type Problem } from '../problem';
import type { Source } from '../sources';

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** EXCHANGE:SYMBOL; none for an unlisted company. */
  readonly tickers: readonly string[];
  /** Money answers in the first unless the metric names another ("revenue TWD"). */
  readonly currencies: readonly string[];
  /** Month in which the fiscal year ends; 12 is the calendar year. */
  readonly fiscalYearEnd: number;
}

/** A metric as asked for: "revenue TWD" is revenue, in TWD. */
export interface AskedMetric {
  readonly metric: MetricDefinition;
  readonly currency?: string;
}

/** The best value of a metric of a company in a period, how far sources differ, how far to trust it, and who says it. */
export interface CompanyFigure {
  readonly company: Company;
  readonly metric: MetricDefinition;
  /** As the company files it: 2025Q2, FY2026Q2. */
  readonly period: string;
  /** Of money and of its growth; '' for all else. */
  readonly currency: string;
  /** Last day of the period where a source states it. */
  readonly ended?: string;
  readonly value: number;
  /** "USD bn", "fraction", "units" … */
  readonly unit: string;
  /** Lowest and highest credible value; both equal the value where sources agree. */
  readonly low: number;
  readonly high: number;
  readonly confidence: Confidence;
  readonly source: Source;
  /** Date of the statement: a year, a year and month, or a day. */
  readonly asOf: string;
}

/** What the figure of a company is about. */
export interface CompanyQuantity {
  readonly metric: MetricDefinition;
  /** As the company files it. */
  readonly period: string;
  /** '' where the metric carries none. */
  readonly currency: string;
}

/** A figure as the data holds it. */
export interface HeldFigure extends CompanyQuantity, FigureFields {}

/** A number in circulation that no counted fact replaces, and why it is not used. */
export interface RejectedFigure extends CompanyQuantity {
  readonly value?: number | undefined;
  readonly reason: string;
}

export interface CompanyData extends Company {
  /** Other spellings that mean this company alone. */
  readonly own: readonly string[];
  /** Last days of fiscal periods, as sources state them. */
  readonly ended?: Readonly<Record<string, string>> | undefined;
  readonly figures: readonly HeldFigure[];
  readonly rejected?: readonly RejectedFigure[] | undefined;
}

export interface CompaniesData {
  readonly companies: readonly CompanyData[];
}

const currencySpellings: Readonly<Record<string, string>> = {
  NTD: 'TWD',
  NT$: 'TWD',
  RMB: 'CNY',
  $: 'USD',
  US$: 'USD',
};
/** Of a text whose blanks, commas and opening brackets are single blanks: a pattern that has to find them takes its time. */
const withCurrency = /^(.*?) (?:in )?(USD|US\$|\$|TWD|NTD|NT\$|CNY|RMB|KRW|EUR|JPY)(?: ?(?:bn|billions?))? ?\)? ?$/i;
const legalForms = / (inc|corp|corporation|company|co|ltd|limited|plc|n\.?v|holdings?|group|s\.?a|ag)\.?$/i;
const shownMetrics = 3;
const shownPeriods = 4;

const moneyMetrics = new Set(
  metrics.filter(({ measure }) => measure === 'money' || measure === 'price').map(({ id }) => id),
);

/** Growth depends on the currency too: TSMC grew 44.4% in US dollars and 38.6% in New Taiwan dollars. */
function carriesCurrency({ id, growthOf }: MetricDefinition): boolean {
  return moneyMetrics.has(growthOf ?? id);
}

export function open(data: CompaniesData): { readonly companies: Companies } {
  return { companies: new Companies(data) };
}

interface Entry extends Company {
  readonly data: CompanyData;
  readonly figures: ReadonlyMap<string, HeldFigure>;
}

interface Index {
  readonly all: readonly Company[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly companies: NameIndex<Company>;
  readonly metrics: NameIndex<MetricDefinition>;
}

export class Companies {
  #index: Index | undefined;

  /** Read when somebody asks: the figures may come later than the functions. */
  constructor(readonly data: CompaniesData) {}

  get all(): readonly Company[] {
    return this.#known.all;
  }

  get #known(): Index {
    this.#index ??= indexOf(this.data);
    return this.#index;
  }

  /** `company('nvda')`, `company('Taiwan Semiconductor')`, `company('寒武纪')`: name, ticker or alias. */
  company(text: string): Company | Problem {
    const found = this.#known.companies.find(text);
    if (!isProblem(found)) return found;
    const spaced = singleSpaced(text);
    const shorter = spaced.replace(legalForms, '').replace(legalForms, '');
    const again = shorter === spaced ? found : this.#known.companies.find(shorter);
    return isProblem(again) ? found : again;
  }

  /** `metric('sales')` is revenue; `metric('revenue (TWD)')` is revenue in TWD. */
  metric(text: string): AskedMetric | Problem {
    const found = this.#known.metrics.find(text);
    if (!isProblem(found)) return { metric: found };
    const [, name, spelling] = withCurrency.exec(singleSpaced(text)) ?? [];
    if (name === undefined || spelling === undefined) return found;
    const named = this.#known.metrics.find(name);
    if (isProblem(named)) return named;
    const code = spelling.toUpperCase();
    return { metric: named, currency: currencySpellings[code] ?? code };
  }

  /** Metrics of which a company has a figure, in the order of the list. */
  metricsOf(company: Company): readonly MetricDefinition[] {
    const held = new Set(this.#known.entries.get(company.id)?.data.figures.map(({ metric }) => metric));
    return metrics.filter((metric) => held.has(metric));
  }

  /** Periods in which a company has a figure of a metric, newest first. */
  periodsOf(company: Company, metric: MetricDefinition, currency = company.currencies[0]): readonly string[] {
    const entry = this.#known.entries.get(company.id);
    if (entry === undefined) return [];
    return entry.data.figures
      .filter((held) => held.metric === metric && (held.currency === '' || held.currency === currency))
      .filter(({ value }) => value !== undefined)
      .map(({ period }) => period)
      .sort((a, b) => periodEnd(b, company.fiscalYearEnd) - periodEnd(a, company.fiscalYearEnd) || a.localeCompare(b));
  }

  /** `figure('TSMC', 'revenue', '2025Q2')`: the figure, or why there is none. */
  figure(companyText: string, metricText: string, periodText: string | number): CompanyFigure | Problem {
    const company = this.company(companyText);
    if (isProblem(company)) return company;
    const asked = this.metric(metricText);
    if (isProblem(asked)) return asked;
    const period = readPeriod(String(periodText));
    if (period === undefined) {
      return { kind: 'invalid', sentence: `"${periodText}" is no period: write ${periodForms}.` };
    }
    const entry = this.#known.entries.get(company.id);
    if (entry === undefined) return { kind: 'unknown', sentence: `No company "${companyText}" is in ChipSheet.` };
    return this.#figureOf(entry, asked, period);
  }

  #figureOf(entry: Entry, { metric, currency }: AskedMetric, asked: Period): CompanyFigure | Problem {
    const money = carriesCurrency(metric) ? (currency ?? entry.currencies[0] ?? '') : '';
    const period = filedAs(asked, entry.fiscalYearEnd);
    const held = entry.figures.get(keyOf({ metric, currency: money, period }));
    if (held === undefined) return this.#whyNone(entry, metric, money, asked, period);
    const { value, low, high, confidence, source, asOf } = held;
    if (typeof value !== 'number') {
      const sentence = `${entry.name} ${metric.id} ${period} is not disclosed, says ${source.title} (${source.date}).`;
      return { kind: 'undisclosed', sentence };
    }
    const ended = endOf(entry, period);
    return {
      company: entry,
      metric,
      period,
      currency: money,
      ...(ended !== undefined && { ended }),
      value,
      unit: unitOf(metric, money),
      low: low ?? value,
      high: high ?? value,
      confidence,
      source,
      asOf: asOf ?? source.date,
    };
  }

  #whyNone(entry: Entry, metric: MetricDefinition, money: string, asked: Period, period: string): Problem {
    const held = this.metricsOf(entry);
    const rejected = entry.data.rejected?.find((each) => keyOf(each) === keyOf({ metric, currency: money, period }));
    if (rejected !== undefined) {
      const { value = null, reason } = rejected;
      const number = `${value} ${unitOf(metric, money)}`;
      return { kind: 'unknown', sentence: `${entry.name} ${metric.id} ${period}: ${number} is not used: ${reason}.` };
    }
    if (!held.includes(metric)) {
      const names = held.filter(({ growthOf }) => growthOf === undefined).map(({ id }) => id);
      return {
        kind: 'unknown',
        sentence: `ChipSheet has no ${metric.id} of ${entry.name}. It has ${listed(names, shownMetrics)}.`,
        candidates: names,
      };
    }
    const elsewhere = entry.currencies.filter((other) => entry.figures.has(keyOf({ metric, currency: other, period })));
    if (money !== '' && elsewhere.length > 0) {
      const other = elsewhere.map((code) => `${metric.id} ${code}`);
      return {
        kind: 'unknown',
        sentence: `${entry.name} ${metric.id} ${period} is known in ${listed(elsewhere, 3)}, not in ${money}: ask for "${other[0]}".`,
        candidates: other,
      };
    }
    if (!asked.fiscal && asked.within !== undefined && entry.fiscalYearEnd !== 12 && metric.calendar === undefined) {
      return calendarMismatch(entry, asked);
    }
    const known = this.periodsOf(entry, metric, money);
    const nearest = nearestFirst(known, period, entry.fiscalYearEnd);
    return {
      kind: 'unknown',
      sentence:
        known.length > 0
          ? `${entry.name} ${metric.id} is not known for ${period}; known: ${listed(nearest, shownPeriods)}.`
          : `${entry.name} ${metric.id} is not known in ${money}; known in ${listed(entry.currencies, 3)}.`,
      candidates: nearest,
    };
  }
}

function indexOf({ companies }: CompaniesData): Index {
  const all = companies.map(entryOf);
  return {
    all,
    entries: new Map(all.map((entry) => [entry.id, entry])),
    companies: new NameIndex<Company>(
      'company',
      all.map((entry) => ({ target: entry, name: entry.name, own: spellingsOf(entry) })),
    ),
    metrics: new NameIndex(
      'metric',
      metrics.map((metric) => ({ target: metric, name: metric.id, own: metric.alsoCalled })),
    ),
  };
}

function singleSpaced(text: string): string {
  return text.replace(/[\s,(]+/g, ' ').trim();
}

function entryOf(data: CompanyData): Entry {
  const { id, name, country, tickers, currencies, fiscalYearEnd } = data;
  return {
    ...{ id, name, country, tickers, currencies, fiscalYearEnd },
    data,
    figures: new Map(data.figures.map((figure) => [keyOf(figure), figure])),
  };
}

function keyOf({ metric, currency, period }: CompanyQuantity): string {
  return `${metric.index}|${currency}|${period}`;
}

/** NASDAQ:NVDA is also NVDA; HKEX:0981 is also 981, as Excel hands over a number. */
function spellingsOf({ data }: Entry): readonly string[] {
  const symbols = data.tickers.flatMap((ticker) => {
    const symbol = ticker.slice(ticker.indexOf(':') + 1);
    return [ticker, symbol, symbol.replace(/^0+(?=\d)/, '')];
  });
  return [...data.own, ...new Set(symbols)];
}

function endOf({ data }: Entry, period: string): string | undefined {
  return data.ended?.[period] ?? data.ended?.[`${period}Q4`];
}

/** Why 2025Q2 is no question for a company whose quarters are shifted, and which of its own periods lie there. */
function calendarMismatch(entry: Entry, asked: Period): Problem {
  const part = asked.within?.part ?? '';
  const length =
    part === '' ? 'year' : part.startsWith('Q') ? 'quarter' : part.startsWith('H') ? 'half-year' : 'nine-month period';
  const candidates = fiscalPeriodsAround(asked, entry.fiscalYearEnd);
  const [first, second] = candidates.map((period) => ({
    period,
    ended: endOf(entry, period) ?? monthOf(periodEnd(period, entry.fiscalYearEnd)),
  }));
  const ends = [first && `${first.period} ended ${first.ended}`, second && `${second.period} ${second.ended}`];
  const sentence = `${entry.name}'s fiscal ${length}s do not match calendar ${length}s: ${ends.filter(Boolean).join(', ')}.`;
  return { kind: 'unknown', sentence, candidates };
}

function monthOf(monthAfter: number): string {
  const last = monthAfter - 1;
  return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
}

function nearestFirst(periods: readonly string[], asked: string, endMonth: number): readonly string[] {
  const end = periodEnd(asked, endMonth);
  const sameForm = (period: string) =>
    period.replace(/\d{4}/, '').slice(0, 3) === asked.replace(/\d{4}/, '').slice(0, 3) ? 0 : 1;
  return [...periods].sort(
    (a, b) =>
      Math.abs(periodEnd(a, endMonth) - end) - Math.abs(periodEnd(b, endMonth) - end) || sameForm(a) - sameForm(b),
  );
}
