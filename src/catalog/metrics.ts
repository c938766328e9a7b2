/**
 * The metrics that a company can have: one entry each, with what it measures, what it means and what users call it.
 * Functions, pane, linters and reference all read this list.
 */

/** money: billions of a currency; price: units of a currency; fraction: 0.58 for 58%; the others are counts. */
export type Measure = 'money' | 'price' | 'fraction' | 'units' | 'bn shares' | 'wafers' | 'wafers/month';

export interface MetricDefinition {
  /** Position in the list: figures are encoded by this number. */
  readonly index: number;
  readonly id: string;
  readonly measure: Measure;
  /** What the number means, in one sentence. */
  readonly definition: string;
  readonly alsoCalled: readonly string[];
  /** A statement about the future when it was made: guidance, target, forecast, plan. */
  readonly outlook?: true;
  /** Counted by calendar quarters at every company, whatever its fiscal year. */
  readonly calendar?: true;
  /** A share of a whole, so that it lies between 0 and 1; a margin may be negative and is none. */
  readonly share?: true;
  /** The metric whose change on the year before this is. */
  readonly growthOf?: string;
}

interface Draft extends Omit<MetricDefinition, 'index' | 'alsoCalled' | 'growthOf'> {
  readonly alsoCalled?: readonly string[];
}

const money = (id: string, definition: string, ...alsoCalled: readonly string[]): Draft => ({
  id,
  measure: 'money',
  definition,
  alsoCalled,
});
const share = (id: string, definition: string, ...alsoCalled: readonly string[]): Draft => ({
  id,
  measure: 'fraction',
  share: true,
  definition,
  alsoCalled,
});
const margin = (id: string, definition: string, ...alsoCalled: readonly string[]): Draft => ({
  id,
  measure: 'fraction',
  definition,
  alsoCalled,
});
const outlook = (draft: Draft): Draft => ({ ...draft, outlook: true });

/** Chips whose sales Epoch AI models from company figures; one cumulative count each. */
const countedChips = [
  ...['A100', 'A800', 'H100 and H200', 'H800', 'H20', 'B200', 'B300'],
  ...['MI300A', 'MI300X', 'MI308X', 'MI325X', 'MI350X', 'MI355X'],
  ...['TPU v4', 'TPU v5e', 'TPU v5p', 'TPU v6e', 'TPU v7', 'Trainium1', 'Trainium2'],
];

const drafts: readonly Draft[] = [
  money('revenue', 'Revenue of the whole company.', 'sales', 'turnover', 'total revenue', 'net sales', 'rev'),
  money(
    'net income',
    'Profit after tax that belongs to shareholders, by the accounting standard; negative for a loss.',
    ...['net profit', 'profit', 'earnings', 'net loss', 'ni', 'net earnings'],
  ),
  margin(
    'gross margin',
    'Gross profit divided by revenue, by the accounting standard (GAAP or IFRS).',
    'gm',
    'gross profit margin',
    'gross margin gaap',
  ),
  money(
    'operating income',
    'Profit from operations, before interest and tax.',
    'operating profit',
    'ebit',
    'op income',
  ),
  money(
    'operating income non-gaap',
    'Operating income with the adjustments that the company itself makes.',
    ...['adjusted operating income', 'operating profit non-gaap'],
  ),
  margin(
    'operating margin',
    'Operating income divided by revenue, by the accounting standard.',
    'operating profit margin',
  ),
  margin('operating margin non-gaap', 'Operating margin with the adjustments that the company itself makes.'),
  money(
    'operating expenses',
    'Research, sales and administration, by the accounting standard; the note says what else is in.',
    ...['opex', 'operating expense', 'opex gaap', 'operating expenses gaap'],
  ),
  money(
    'operating expenses non-gaap',
    'Operating expenses with the adjustments that the company itself makes.',
    ...['opex non-gaap', 'adjusted operating expenses'],
  ),
  money('gross profit', 'Revenue less cost of revenue, by the accounting standard.', 'gross profit gaap'),
  money('gross profit non-gaap', 'Gross profit with the adjustments that the company itself makes.'),
  {
    id: 'eps',
    measure: 'price',
    definition: 'Diluted earnings a share, by the accounting standard, after later splits of the share.',
    alsoCalled: ['eps diluted', 'diluted eps', 'earnings per share', 'eps gaap'],
  },
  {
    id: 'eps non-gaap',
    measure: 'price',
    definition: 'Diluted earnings a share with the adjustments that the company itself makes, after later splits.',
    alsoCalled: ['adjusted eps', 'eps diluted non-gaap', 'non-gaap eps'],
  },
  {
    id: 'diluted shares',
    measure: 'bn shares',
    definition: 'Shares, options included, over which earnings a share are counted; billions.',
    alsoCalled: ['shares diluted', 'share count', 'shares outstanding diluted'],
  },
  margin('tax rate', 'Income tax divided by income before tax, by the accounting standard.', 'effective tax rate'),
  margin('tax rate non-gaap', 'Tax rate with the adjustments that the company itself makes.'),
  money(
    'pre-tax income',
    'Profit before tax; negative for a loss.',
    'pre-tax loss',
    'pretax income',
    'profit before tax',
  ),
  money('net income non-gaap', 'Net income with the adjustments that the company itself makes.', 'adjusted net income'),
  margin(
    'gross margin non-gaap',
    'Gross margin with the adjustments that the company itself makes.',
    'adjusted gross margin',
  ),
  margin(
    'gross margin non-gaap with stock pay',
    'Non-GAAP gross margin that keeps stock-based pay as a cost: the form of NVIDIA from FY2027.',
  ),
  money('operating expenses non-gaap with stock pay', 'Non-GAAP operating expenses that keep stock-based pay.'),
  money('operating income non-gaap with stock pay', 'Non-GAAP operating income after stock-based pay.'),
  money('net income non-gaap with stock pay', 'Non-GAAP net income after stock-based pay.'),
  {
    id: 'eps non-gaap with stock pay',
    measure: 'price',
    definition: 'Non-GAAP earnings a share after stock-based pay.',
  },
  margin(
    'gross margin without export charge',
    'Non-GAAP gross margin without the charge that an export licence requirement caused.',
    ...['gross margin ex h20', 'gross margin ex mi308'],
  ),
  money(
    'net income without export charge',
    'Non-GAAP net income without the charge that an export licence requirement caused.',
    'net income ex h20',
  ),
  {
    id: 'eps without export charge',
    measure: 'price',
    definition: 'Non-GAAP earnings a share without the charge that an export licence requirement caused.',
    alsoCalled: ['eps ex h20'],
  },
  money(
    'data center revenue',
    'Revenue of the data-centre segment as the company draws it; at Intel with AI (DCAI).',
    ...['data centre revenue', 'datacenter revenue', 'dc revenue', 'dcai revenue'],
  ),
  share(
    'data center share',
    'Data-centre revenue divided by revenue.',
    'data centre share',
    'data center revenue share',
  ),
  money(
    'data center compute revenue',
    'Part of data-centre revenue: accelerators and their systems.',
    'compute revenue',
  ),
  money('data center networking revenue', 'Part of data-centre revenue: networking.', 'networking revenue'),
  money('data center operating income', 'Operating income of the data-centre segment.', 'data centre operating income'),
  money('hyperscale revenue', 'Part of data-centre revenue: the largest cloud companies, as NVIDIA draws the line.'),
  money(
    'ai clouds revenue',
    'Part of data-centre revenue: AI clouds, industry and enterprise, as NVIDIA draws the line.',
    'ai clouds, industrial and enterprise revenue',
  ),
  money('ai revenue', 'Revenue from AI semiconductors as the company draws it.', 'ai semiconductor revenue'),
  share('ai compute share', 'Revenue from AI computing products divided by revenue.', 'ai compute revenue share'),
  money(
    'cloud revenue',
    'Revenue of the cloud segment: AWS, Google Cloud, Huawei Cloud.',
    'aws revenue',
    'google cloud revenue',
  ),
  money('cloud operating income', 'Operating income of the cloud segment.', 'cloud operating profit'),
  money('cloud backlog', 'Contracted cloud revenue not yet recognised, at the end of the period.'),
  money(
    'cloud product revenue',
    'Revenue of the cloud product line (accelerators for data centres).',
    'cloud product line',
  ),
  money('ict infrastructure revenue', 'Revenue of the ICT infrastructure segment.', 'ict revenue'),
  money(
    'semiconductor revenue',
    'Revenue of the semiconductor division (at Samsung: DS).',
    'ds revenue',
    'chip revenue',
  ),
  money(
    'semiconductor operating income',
    'Operating income of the semiconductor division.',
    'ds operating profit',
    'chip profit',
  ),
  money('memory revenue', 'Revenue from memory chips.'),
  money('dram revenue', 'Revenue from DRAM.'),
  money('hbm revenue', 'Revenue from high-bandwidth memory.'),
  money('cloud memory revenue', 'Revenue of the cloud memory business unit.'),
  money('foundry revenue', 'Revenue of the foundry segment, internal sales included.'),
  money('foundry operating income', 'Operating income of the foundry segment; negative for a loss.', 'foundry loss'),
  money('external foundry revenue', 'Revenue of the foundry segment from other companies.'),
  money('core data center revenue', 'Revenue of the core data-centre business unit.'),
  money('software revenue', 'Revenue of the software segment.', 'infrastructure software revenue'),
  money('euv revenue', 'Revenue from EUV systems.', 'euv system revenue'),
  money('tpu revenue', 'Revenue from TPUs.'),
  money('training gpu revenue', 'Revenue from training accelerators.'),
  {
    id: 'training gpu price',
    measure: 'price',
    definition: 'Average selling price of a training accelerator.',
    alsoCalled: ['training gpu asp'],
  },
  money(
    'china revenue',
    'Revenue from China with Hong Kong, by billing location as first reported.',
    ...['china sales', 'revenue china', 'revenue from china'],
  ),
  money(
    'china revenue by headquarters',
    "Revenue from China by the location of the customer's headquarters.",
    'china revenue restated',
  ),
  share('china share', 'Revenue from China divided by revenue.', 'china revenue share', 'share of china', 'china mix'),
  outlook(share('china share guidance', 'Share of revenue from China that the company expects.')),
  share('north america share', 'Revenue from North America divided by revenue.', 'north america revenue share'),
  share('hpc share', 'Revenue from high-performance computing, AI included, divided by revenue.', 'hpc revenue share'),
  share(
    '3nm wafer share',
    'Revenue from 3 nm wafers divided by wafer revenue.',
    '3nm share',
    'n3 wafer share',
    'n3 share',
  ),
  share('tencent share', 'Revenue from Tencent divided by revenue.', 'tencent revenue share'),
  share(
    'top five customers share',
    'Revenue from the five largest customers divided by revenue.',
    'top5 customer share',
    'customer concentration',
  ),
  money('h20 revenue', 'Revenue from the H20.', 'h20 sales'),
  money('h20 china revenue', 'Revenue from the H20 sold to customers in China.', 'h20 china sales'),
  money('h20 unshipped revenue', 'H20 orders that the licence requirement stopped.'),
  money('h20 inventory release', 'Reserve released when H20 stock was sold after all.'),
  outlook(
    money('h20 lost revenue guidance', 'H20 revenue that guidance leaves out because of the licence requirement.'),
  ),
  money(
    'export control charge',
    'Charge for stock and purchase obligations after the licence requirement of April 2025.',
    'h20 charge',
    'mi308 charge',
  ),
  money('mi308 china revenue', 'Revenue from the MI308 sold to China.'),
  outlook(money('mi308 china revenue guidance', 'Revenue from the MI308 in China that guidance holds.')),
  money(
    'r&d expense',
    'Research and development expensed in the period.',
    'rd expense',
    'r&d',
    'rd',
    'research and development',
  ),
  money(
    'r&d spending',
    'Research and development expensed and capitalised together.',
    'rd spending',
    'rd spend',
    'r&d investment',
  ),
  margin(
    'r&d share',
    'Research and development divided by revenue; above 1 where it exceeds revenue.',
    'rd share',
    'r&d share of revenue',
  ),
  money(
    'capex',
    'Capital expenditure: cash paid for property and equipment unless the note says otherwise.',
    ...['capital expenditure', 'capital spending', 'capital expenditures'],
  ),
  money(
    'capex with leases',
    'Capital expenditure as the company itself counts it: with finance leases or what is accrued and not yet paid.',
    'capex accrued',
  ),
  money('free cash flow', 'Cash from operations less capital expenditure, as the company counts it.', 'fcf'),
  money(
    'adjusted ebitda',
    'Earnings before interest, tax, depreciation and adjustments, as the company counts it.',
    'ebitda',
  ),
  money(
    'one-off charge',
    'Restructuring, impairment and the like in the period; negative where reserves are released.',
  ),
  money('gain on equity stakes', 'Gains on shares in other companies that net income holds.'),
  money('operating cash flow', 'Cash from operations.', 'cash flow from operations'),
  money('inventory', 'Inventory at the end of the period.', 'stock', 'inventories'),
  money('bookings', 'Orders booked in the period.', 'orders', 'net bookings'),
  money('euv bookings', 'Orders for EUV systems booked in the period.', 'euv orders'),
  money('ai bookings', 'Orders for AI semiconductors booked in the period.', 'ai orders'),
  money(
    'order backlog',
    'Orders in hand at the end of the period, not yet delivered.',
    'backlog',
    'remaining performance obligations',
    'rpo',
  ),
  money('ai run rate', 'AI revenue of the last months times twelve months, as the company states it.'),
  money(
    'custom chip run rate',
    'Revenue from own chips a year, at the rate of the last months.',
    'custom silicon run rate',
  ),
  margin('custom chip growth on the quarter', 'Change of the custom chip business on the quarter before.'),
  money('trainium commitments', 'Revenue from Trainium that customers have committed to.'),
  money(
    'licence value',
    'Value of a technology licence that the company sold.',
    'license value',
    'nvidia license value',
  ),
  money('acquisition offer', 'Offer for the whole company, declined.'),
  money('valuation', 'Value of the company at a funding round.'),
  money('funding round', 'Money raised in one round.'),
  money('funding raised', 'Money raised since the foundation or the date in the note.'),
  outlook(money('ipo proceeds', 'Money that a listing is planned to raise.', 'ipo raise', 'ipo')),
  outlook(
    money(
      'revenue guidance',
      'Revenue that the company expects; the middle of its range.',
      'guidance',
      'revenue outlook',
    ),
  ),
  outlook(money('revenue forecast', 'Revenue that an outside analyst expects.')),
  outlook(money('revenue target', 'Revenue that the company aims at, in a plan or a projection.')),
  outlook(
    money('net income guidance', 'Net income that the company expects; the middle of its range.', 'profit guidance'),
  ),
  outlook(
    money(
      'ordinary profit guidance',
      'Ordinary profit (Japan: before extraordinary items and tax) that is expected.',
      'ordinary profit forecast',
    ),
  ),
  outlook(margin('gross margin guidance', 'Gross margin that the company expects; the middle of its range.')),
  outlook(
    margin(
      'gross margin guidance non-gaap',
      'Non-GAAP gross margin that the company expects; the middle of its range.',
    ),
  ),
  outlook(money('operating expenses guidance', 'Operating expenses that the company expects.', 'opex guidance')),
  outlook(
    money(
      'operating expenses guidance non-gaap',
      'Non-GAAP operating expenses that are expected.',
      'opex guidance non-gaap',
    ),
  ),
  outlook({ id: 'eps guidance', measure: 'price', definition: 'Diluted earnings a share that the company expects.' }),
  outlook({
    id: 'eps guidance non-gaap',
    measure: 'price',
    definition: 'Non-GAAP diluted earnings a share that the company expects.',
  }),
  outlook(margin('tax rate guidance', 'Tax rate that the company expects.')),
  outlook(
    margin(
      'revenue growth guidance on the quarter',
      'Change of revenue on the quarter before that the company expects; the middle of its range.',
    ),
  ),
  outlook(money('ai revenue guidance', 'AI revenue that the company expects.')),
  outlook(
    margin(
      'ai revenue growth guidance',
      'Growth of AI revenue a year that the company expects.',
      'ai revenue cagr guidance',
    ),
  ),
  outlook(money('capex guidance', 'Capital expenditure that the company expects.')),
  margin(
    'utilization',
    'Wafers started divided by capacity; slightly above 1 in a full fab.',
    'utilisation',
    'capacity utilization',
    'fab utilization',
  ),
  {
    id: 'wafer shipments',
    measure: 'wafers',
    definition: 'Wafers shipped: 8-inch equivalents at SMIC and Hua Hong, 12-inch at TSMC.',
    alsoCalled: ['wafers shipped', 'wafers'],
  },
  {
    id: 'wafer capacity',
    measure: 'wafers/month',
    definition: 'Wafers that can be made a month, 8-inch equivalents, at the end of the period.',
    alsoCalled: ['capacity'],
  },
  outlook({
    id: 'hbm3 capacity target',
    measure: 'wafers/month',
    definition: 'Planned HBM3 capacity, wafers a month.',
  }),
  share('dram market share', 'Share of the world DRAM market.'),
  share('china gpgpu market share', 'Share of the GPGPU market in China, by revenue.'),
  share('china training market share', 'Share of the training accelerator market in China.', 'market share training'),
  {
    id: 'shipments',
    measure: 'units',
    definition: 'Accelerators shipped in the period: cards, boards or modules, as the note says.',
    alsoCalled: ['units shipped', 'units'],
  },
  {
    id: 'shipments estimate',
    measure: 'units',
    definition: 'Accelerators shipped in the period, by outside estimates.',
  },
  outlook({ id: 'shipments target', measure: 'units', definition: 'Accelerators that are planned to be shipped.' }),
  {
    id: 'cumulative shipments',
    measure: 'units',
    definition: 'Accelerators sold up to the end of the period, as the company says.',
    alsoCalled: ['gpu units cumulative'],
  },
  outlook({
    id: 'ascend 910c output',
    measure: 'units',
    definition: 'Ascend 910C made or planned in the year, by press reports.',
    alsoCalled: ['910c output', '910c units'],
  }),
  outlook({
    id: 'ascend die output',
    measure: 'units',
    definition: 'Ascend dies made or planned in the year, by press reports.',
    alsoCalled: ['ascend dies'],
  }),
  ...countedChips.map(
    (chip): Draft => ({
      id: `cumulative units ${chip.toLowerCase()}`,
      measure: 'units',
      calendar: true,
      definition: `${chip} sold up to the end of the calendar quarter, modelled by Epoch AI; no figure of the company.`,
      alsoCalled: [
        `${chip} units`,
        `${chip} cumulative units`,
        ...(chip === 'H100 and H200' ? ['H100 units', 'H200 units', 'cumulative units h100'] : []),
      ],
    }),
  ),
];

const bases = drafts.map((draft): Omit<MetricDefinition, 'index'> => ({ alsoCalled: [], ...draft }));

/** Change on the year before: one metric for each that has a size of its own. */
const growths = bases
  .filter(({ measure, calendar }) => measure !== 'fraction' && calendar === undefined)
  .map(
    ({ id, alsoCalled, outlook }): Omit<MetricDefinition, 'index'> => ({
      id: `${id} growth`,
      measure: 'fraction',
      definition: `Change of ${id} on the same period a year before, as the source states it: 0.444 for +44.4%.`,
      alsoCalled: [id, ...alsoCalled].flatMap((name) => [`${name} growth`, `${name} yoy`, `${name} change`]),
      growthOf: id,
      ...(outlook && { outlook }),
    }),
  );

export const metrics: readonly MetricDefinition[] = [...bases, ...growths].map((metric, index) => ({
  ...metric,
  index,
}));

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The definition of a metric by its canonical id, as data files and code write it. */
export function metricById(id: string): MetricDefinition {
  const metric = byId.get(id);
  if (metric === undefined) throw new Error(`No metric "${id}": see src/catalog/metrics.ts for the ids.`);
  return metric;
}

/** The unit of a metric's figures: money and prices carry the currency, fractions and counts do not. */
export function unitOf(metric: MetricDefinition, currency: string): string {
  if (metric.measure === 'money') return `${currency} bn`;
  return metric.measure === 'price' ? currency : metric.measure;
}
