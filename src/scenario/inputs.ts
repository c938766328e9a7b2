/** The inputs of a scenario: each one assumption with its unit, bounds, default, the source of the default, and what it does. */

import { treatments } from '../models/margin';
import { sharePathMethods, sizePathMethods } from '../models/market-path';
import { type Bounds, boundsInWords, within, withPercent } from '../sheet/bounds';
import { isDay } from '../sheet/days';

/** Where a default comes from; an assumption has no address and says that it is one. */
export interface InputSource {
  readonly title: string;
  readonly url?: string;
  readonly date: string;
}

interface InputBase {
  /** Name in the pane and in SCENARIO(). */
  readonly name: string;
  readonly alsoCalled?: readonly string[];
  readonly group: 'Levy' | 'Tariff' | 'China market' | 'Export control' | 'Compute cost';
  /** What it does, in one sentence. */
  readonly help: string;
  readonly source: InputSource;
}

export interface NumberInput extends InputBase {
  readonly kind: 'number';
  /** 'fraction' is shown as a percentage. */
  readonly unit: 'fraction' | 'year' | 'years' | 'USD bn' | 'USD/kWh' | '';
  readonly min: number;
  readonly max: number;
  /** True where the maximum itself makes no sense (a levy of 100 %). */
  readonly belowMax?: boolean;
  readonly integer?: boolean;
  readonly default: number;
}

export interface ChoiceInput extends InputBase {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly default: string;
}

export interface DateInput extends InputBase {
  readonly kind: 'date';
  /** Day as 2025-04-09. */
  readonly default: string;
}

export type Input = NumberInput | ChoiceInput | DateInput;

/** What a duty is charged on: the price, or the cost of making the thing. */
export const customsBases = ['price', 'cost'] as const;

const assumption = (title: string): InputSource => ({ title: `Assumption: ${title}`, date: '2026-11' });
const bernsteinPress: InputSource = {
  title: 'Bernstein via press: China AI chips, local share 17% (2023) to 55% (2027)',
  url: 'https://trends.glance.com/story/articles/Auto/US/en/rapid-read/s-c06640630b-e2bb82a7-63a3-5416-a4c4-f102df83c829?summary=false',
  date: '2025',
};
const bernsteinSize: InputSource = {
  title: 'Bernstein Dec 2025 via aigazine: demand for AI chips in China, $37bn (2025) to $88bn (2028)',
  url: 'https://aigazine.com/markets/china-ai-chip-market-huawei-targets-50-market-share-by-2026--s',
  date: '2025-12',
};

export const inputs = {
  revenueShare: {
    name: 'revenue share',
    alsoCalled: ['levy', 'levy rate'],
    group: 'Levy',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    belowMax: true,
    default: 0.15,
    help: 'Share of licensed China revenue that goes to the U.S. government.',
    source: {
      title:
        'Nvidia CFO on the announced 15% (Yahoo Finance text via todayheadline); expected by officials, never enacted',
      url: 'https://todayheadline.co/?p=206511',
      date: '2025-08-28',
    },
  },
  productMargin: {
    name: 'product gross margin',
    alsoCalled: ['product margin', 'H20 margin'],
    group: 'Levy',
    kind: 'number',
    unit: 'fraction',
    min: -1,
    max: 1,
    default: 0.5,
    help: 'Gross margin of the levied product before the levy.',
    source: {
      title: 'Broker note summary (Reportify): H20 margin about 50%, against about 70% for the company',
      url: 'https://reportify.ai/reports/1110204769848397824',
      date: '2025-08',
    },
  },
  companyMargin: {
    name: 'company gross margin',
    alsoCalled: ['company margin'],
    group: 'Levy',
    kind: 'number',
    unit: 'fraction',
    min: -1,
    max: 1,
    default: 0.724,
    help: 'Gross margin of the whole company before the levy.',
    source: {
      title: 'NVIDIA results for Q2 fiscal 2026 (GAAP gross margin 72.4%)',
      url: 'https://www.globenewswire.com/news-release/2025/08/27/3140390/0/en/NVIDIA-Announces-Financial-Results-for-Second-Quarter-Fiscal-2026.html',
      date: '2025-08-27',
    },
  },
  chinaMix: {
    name: 'China mix',
    alsoCalled: ['china share of revenue'],
    group: 'Levy',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0.13,
    help: 'Levied revenue as a share of all revenue of the company.',
    source: {
      title: 'Epoch AI chip counts, citing NVIDIA releases: China 13% of fiscal 2025 revenue',
      url: 'https://github.com/epoch-research/ai-chip-counts/blob/main/data_inputs/Nvidia%20quarterly%20revenue.csv',
      date: '2025',
    },
  },
  treatment: {
    name: 'accounting treatment',
    alsoCalled: ['treatment'],
    group: 'Levy',
    kind: 'choice',
    choices: treatments,
    default: 'net',
    help: 'Where the levy is booked: deducted from revenue (net), in cost of revenue (cost), or below gross profit.',
    source: assumption(
      'no filing says where the 15% would be booked; net revenue gives the 8 to 10 points of the press',
    ),
  },
  passThrough: {
    name: 'pass-through',
    alsoCalled: ['levy pass-through', 'passthrough'],
    group: 'Levy',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    help: 'Share of the break-even price rise that buyers pay.',
    source: assumption('no price rise has been published'),
  },
  demandElasticity: {
    name: 'demand elasticity',
    alsoCalled: ['elasticity'],
    group: 'Levy',
    kind: 'number',
    unit: '',
    min: -10,
    max: 0,
    default: 0,
    help: 'Percent change of units sold per percent of price rise; 0 leaves demand unchanged.',
    source: assumption('no estimate for AI chips in China has been published'),
  },
  levyYears: {
    name: 'levy horizon',
    alsoCalled: ['levy years'],
    group: 'Levy',
    kind: 'number',
    unit: 'years',
    min: 0.25,
    max: 30,
    default: 3,
    help: 'Years over which the levy would be paid if nobody ends it.',
    source: assumption('three years; the deal was announced without an end'),
  },
  strikeDownChance: {
    name: 'chance of strike-down',
    alsoCalled: ['strike-down chance'],
    group: 'Levy',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    help: 'Probability that a court or Congress ends the levy.',
    source: assumption('the deal holds'),
  },
  strikeDownYears: {
    name: 'years to strike-down',
    group: 'Levy',
    kind: 'number',
    unit: 'years',
    min: 0,
    max: 30,
    default: 1.5,
    help: 'When the levy would end, in years from now.',
    source: assumption('the tariffs under emergency powers were voided about a year after they began'),
  },
  refundShare: {
    name: 'refund share',
    alsoCalled: ['refund'],
    group: 'Levy',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    help: 'Share of the levy paid until then that is refunded.',
    source: assumption('no refund procedure exists'),
  },
  tariffRate: {
    name: 'tariff rate',
    alsoCalled: ['tariff', 'duty', 'duty rate'],
    group: 'Tariff',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 10,
    default: 0.25,
    help: 'Import duty on the customs value.',
    source: {
      title: 'U.S. Customs and Border Protection: Section 232 duty of 25% on certain AI chips from 2026-01-15',
      url: 'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4047318?reqfrom=share',
      date: '2026-01-15',
    },
  },
  customsBasis: {
    name: 'customs basis',
    group: 'Tariff',
    kind: 'choice',
    choices: customsBases,
    default: 'price',
    help: 'What the duty is charged on: the price of the product, or its cost.',
    source: assumption('goods are declared at the price paid'),
  },
  tariffPassThrough: {
    name: 'tariff pass-through',
    group: 'Tariff',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    help: 'Share of the duty that buyers pay through a higher price. Studies differ: nearly all at the border, 20% in shops.',
    source: {
      title:
        'NBER working paper 34496 (20% at retail, 2025) against Harvard Kennedy School (near complete at the border, 2018-19)',
      url: 'https://www.nber.org/papers/w34496',
      date: '2025',
    },
  },
  shareYear1: {
    name: 'first share year',
    group: 'China market',
    kind: 'number',
    unit: 'year',
    min: 2000,
    max: 2100,
    integer: true,
    default: 2023,
    help: 'Year of the first anchor of the domestic share path.',
    source: bernsteinPress,
  },
  share1: {
    name: 'first share',
    group: 'China market',
    kind: 'number',
    unit: 'fraction',
    min: 0.001,
    max: 0.999,
    default: 0.17,
    help: 'Domestic share of the Chinese AI chip market in the first year.',
    source: bernsteinPress,
  },
  shareYear2: {
    name: 'second share year',
    group: 'China market',
    kind: 'number',
    unit: 'year',
    min: 2000,
    max: 2100,
    integer: true,
    default: 2027,
    help: 'Year of the second anchor of the domestic share path.',
    source: bernsteinPress,
  },
  share2: {
    name: 'second share',
    group: 'China market',
    kind: 'number',
    unit: 'fraction',
    min: 0.001,
    max: 0.999,
    default: 0.55,
    help: 'Domestic share of the Chinese AI chip market in the second year.',
    source: bernsteinPress,
  },
  sharePath: {
    name: 'share path method',
    alsoCalled: ['path method'],
    group: 'China market',
    kind: 'choice',
    choices: sharePathMethods,
    default: 'logistic',
    help: 'Shape of the path through the two anchors.',
    source: assumption('logistic stays below 100% and has no further parameter'),
  },
  sizeYear1: {
    name: 'first size year',
    group: 'China market',
    kind: 'number',
    unit: 'year',
    min: 2000,
    max: 2100,
    integer: true,
    default: 2025,
    help: 'Year of the first anchor of the market size path.',
    source: bernsteinSize,
  },
  size1: {
    name: 'first market size',
    group: 'China market',
    kind: 'number',
    unit: 'USD bn',
    min: 0.001,
    max: 10_000,
    default: 37,
    help: 'Demand for AI chips in China in the first year.',
    source: bernsteinSize,
  },
  sizeYear2: {
    name: 'second size year',
    group: 'China market',
    kind: 'number',
    unit: 'year',
    min: 2000,
    max: 2100,
    integer: true,
    default: 2028,
    help: 'Year of the second anchor of the market size path.',
    source: bernsteinSize,
  },
  size2: {
    name: 'second market size',
    group: 'China market',
    kind: 'number',
    unit: 'USD bn',
    min: 0.001,
    max: 10_000,
    default: 88,
    help: 'Demand for AI chips in China in the second year.',
    source: bernsteinSize,
  },
  sizePath: {
    name: 'size path method',
    group: 'China market',
    kind: 'choice',
    choices: sizePathMethods,
    default: 'cagr',
    help: 'Shape of the path through the two market sizes.',
    source: assumption('markets are usually quoted with a constant growth rate'),
  },
  policyDate: {
    name: 'policy date',
    group: 'Export control',
    kind: 'date',
    default: '2026-11-24',
    help: 'Day whose rules EXPORTCLASS applies.',
    source: assumption('the day on which this dataset was closed'),
  },
  electricityPrice: {
    name: 'electricity price',
    group: 'Compute cost',
    kind: 'number',
    unit: 'USD/kWh',
    min: 0,
    max: 5,
    default: 0.08,
    help: 'Price of electricity at the data centre.',
    source: assumption('an industrial price; enter your own'),
  },
  powerUsageEffectiveness: {
    name: 'PUE',
    alsoCalled: ['power usage effectiveness'],
    group: 'Compute cost',
    kind: 'number',
    unit: '',
    min: 1,
    max: 5,
    default: 1.2,
    help: 'Power of the data centre per power of its computers.',
    source: assumption('a modern data centre; enter your own'),
  },
  serverPowerFactor: {
    name: 'server power factor',
    group: 'Compute cost',
    kind: 'number',
    unit: '',
    min: 1,
    max: 5,
    default: 1.82,
    help: 'Power of a server per power of the chips in it.',
    source: {
      title: 'Training clusters (kshirol-dev): DGX H100 10.2 kW, for eight chips of 700 W',
      url: 'https://kshirol-dev.github.io/learnAI/AIInfrastructure/08-training-clusters.html',
      date: '2026-11',
    },
  },
  utilization: {
    name: 'utilization',
    alsoCalled: ['utilisation'],
    group: 'Compute cost',
    kind: 'number',
    unit: 'fraction',
    min: 0.001,
    max: 1,
    default: 0.9,
    help: 'Share of hours in which the chip is in use.',
    source: assumption('a busy cluster; enter your own'),
  },
  modelUtilization: {
    name: 'MFU',
    alsoCalled: ['model FLOPs utilization', 'model utilization'],
    group: 'Compute cost',
    kind: 'number',
    unit: 'fraction',
    min: 0.001,
    max: 1,
    default: 0.4,
    help: 'Share of the peak rate that a model gets out of a chip while it runs.',
    source: {
      title: 'How to Scale Your Model, part 6: LLaMA 3 on TPU v5p, worked at 40%',
      url: 'https://jax-ml.github.io/scaling-book/applied-training',
      date: '2025',
    },
  },
  maintenanceShare: {
    name: 'maintenance share',
    group: 'Compute cost',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0.05,
    help: 'Yearly operation and repair as a share of the price of the hardware.',
    source: assumption('5% a year; enter your own'),
  },
  hardwareLife: {
    name: 'hardware life',
    group: 'Compute cost',
    kind: 'number',
    unit: 'years',
    min: 0.25,
    max: 20,
    default: 4,
    help: 'Years over which the hardware is paid off.',
    source: assumption('four years; published depreciation runs from three to six'),
  },
  discountRate: {
    name: 'discount rate',
    group: 'Compute cost',
    kind: 'number',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0.1,
    help: 'Cost of capital per year, for annuities and present values.',
    source: assumption('10%; enter your own'),
  },
} as const satisfies Record<string, Input>;

export type InputId = keyof typeof inputs;

export const inputIds = Object.keys(inputs) as readonly InputId[];

/** The same list with the general type, for code that treats all inputs alike. */
export function inputOf(id: InputId): Input {
  return inputs[id];
}

/** What is wrong with a value for an input, as a sentence; undefined where it is fine. */
export function inputProblem(id: InputId, value: unknown): string | undefined {
  const definition = inputOf(id);
  const percent = definition.kind === 'number' && definition.unit === 'fraction';
  const given = `${definition.name}: ${shown(value, percent)} given, allowed is`;
  switch (definition.kind) {
    case 'choice':
      return definition.choices.includes(value as string) ? undefined : `${given} ${definition.choices.join(', ')}.`;
    case 'date':
      return typeof value === 'string' && isDay(value) ? undefined : `${given} a day such as 2025-04-09.`;
    case 'number': {
      const bounds = boundsOf(definition);
      if (typeof value === 'number' && within(value, bounds)) return undefined;
      return `${given} ${boundsInWords(bounds, percent ? withPercent : String)}.`;
    }
  }
}

/** Which values of an input make sense. */
export function boundsOf({ min, max, belowMax = false, integer = false }: NumberInput): Bounds {
  return { min, ...(belowMax ? { below: max } : { max }), ...(integer && { integer }) };
}

function shown(value: unknown, percent: boolean): string {
  if (value === '') return 'nothing';
  if (typeof value === 'string') return `"${value}"`;
  return percent && typeof value === 'number' && Number.isFinite(value) ? withPercent(value) : String(value);
}
