/**
 * The specs that an item can have: one entry each, with its unit, its plausible bounds, what it means and
 * what users call it. Functions, pane, linters and reference all read this list.
 */
import type { Quantity } from './units';

export interface SpecDefinition {
  /** Position in the list: figures are kept in arrays by this number. */
  readonly index: number;
  readonly id: string;
  /** The spec's own unit; '' for counts, undefined for text. */
  readonly unit?: string;
  readonly appliesTo: readonly ItemKind[];
  /** What the number means, in one sentence. */
  readonly definition: string;
  readonly alsoCalled: readonly string[];
  /** 'fact': sources state it. 'identity': part of what the item is. 'derived': computed from other specs, never stored. */
  readonly origin: 'fact' | 'identity' | 'derived';
  /** Smallest and largest value that a real item can have, in the spec's unit; outside, a linter stops the build. */
  readonly plausible?: readonly [number, number];
  /** Memory is made in powers of two and sold as GB: of such a spec, GB and GiB are the same. */
  readonly capacity?: true;
}

export type ItemKind = 'chip' | 'system';

interface Draft extends Omit<SpecDefinition, 'index' | 'alsoCalled' | 'appliesTo' | 'origin'> {
  readonly appliesTo?: readonly ItemKind[];
  readonly alsoCalled?: readonly string[];
  readonly origin?: SpecDefinition['origin'];
}

/** Number formats with a peak rate; each has a dense spec under its own name and one for 2:4 sparsity. */
const precisions = [
  {
    id: 'fp64',
    bits: 64,
    name: '64-bit floating point (vector units)',
    alsoCalled: ['double precision', 'fp64 vector'],
  },
  { id: 'fp64 tensor', bits: 64, name: '64-bit floating point (matrix units)', alsoCalled: ['fp64 matrix'] },
  {
    id: 'fp32',
    bits: 32,
    name: '32-bit floating point (vector units; those of the matrix units are "fp32 matrix")',
    alsoCalled: ['single precision', 'fp32 vector'],
  },
  {
    id: 'tf32',
    bits: 19,
    name: 'TF32: 19 significant bits in a 32-bit word (matrix units)',
    alsoCalled: ['xf32', 'tensor float 32'],
  },
  { id: 'fp16', bits: 16, name: '16-bit floating point (matrix units)', alsoCalled: ['half precision'] },
  { id: 'bf16', bits: 16, name: 'bfloat16 (matrix units)', alsoCalled: ['bfloat16'] },
  { id: 'fp8', bits: 8, name: '8-bit floating point (matrix units)', alsoCalled: [] },
  { id: 'fp6', bits: 6, name: '6-bit floating point (matrix units)', alsoCalled: [] },
  { id: 'fp4', bits: 4, name: '4-bit floating point (matrix units)', alsoCalled: ['nvfp4', 'mxfp4'] },
  { id: 'int8', bits: 8, name: '8-bit integer (matrix units)', alsoCalled: [] },
  { id: 'int4', bits: 4, name: '4-bit integer (matrix units)', alsoCalled: [] },
] as const;

/** Number formats by spec id: how many bits one operand has. */
export const precisionBits: ReadonlyMap<string, number> = new Map(precisions.map(({ id, bits }) => [id, bits]));

const rates: readonly Draft[] = precisions.flatMap(({ id, name, alsoCalled }) => {
  const unit = id.startsWith('int') ? 'TOPS' : 'TFLOPS';
  const spoken = [...alsoCalled, ...[id, ...alsoCalled].map((word) => `${word} ${unit}`)];
  return [
    {
      id,
      unit,
      definition: `Peak dense rate, ${name}, both operands full; per package, or the sum over a system.`,
      alsoCalled: [...spoken, ...spoken.map((word) => `${word} dense`), `${id} dense`],
      plausible: [0.01, 1e9] as const,
    },
    {
      id: `${id} sparse`,
      unit,
      definition: `Peak rate with structured sparsity, ${name}: what vendors print in headlines. Never compare with a dense rate.`,
      alsoCalled: spoken.map((word) => `${word} sparse`),
      plausible: [0.01, 2e9] as const,
    },
  ];
});

const drafts: readonly Draft[] = [
  {
    id: 'memory',
    unit: 'GB',
    definition:
      'Memory attached to the accelerator (HBM, GDDR or LPDDR), in gigabytes as memory is made: 2^30 bytes each; the sum over a system.',
    capacity: true,
    alsoCalled: ['memory size', 'memory capacity', 'capacity', 'mem', 'vram', 'hbm', 'hbm capacity'],
    plausible: [0.1, 5e6],
  },
  {
    id: 'memory type',
    definition: 'Kind of attached memory, such as HBM3e.',
    alsoCalled: ['mem type', 'hbm type', 'memory technology'],
  },
  {
    id: 'bandwidth',
    unit: 'GB/s',
    definition: 'Bandwidth between the accelerator and its attached memory; the sum over a system.',
    alsoCalled: ['memory bandwidth', 'mem bandwidth', 'bw', 'mem bw', 'memory bw', 'hbm bandwidth', 'dram bandwidth'],
    plausible: [1, 5e7],
  },
  {
    id: 'interconnect',
    unit: 'GB/s',
    definition:
      'Scale-up link bandwidth per chip, both directions added (others often count one way); the sum over a system.',
    alsoCalled: [
      'interconnect bandwidth',
      'link bandwidth',
      'chip-to-chip bandwidth',
      'nvlink',
      'nvlink bandwidth',
      'scale-up bandwidth',
      'link',
    ],
    plausible: [1, 1e8],
  },
  { id: 'interconnect type', definition: 'Name of the scale-up link, such as NVLink 4.', alsoCalled: ['link type'] },
  {
    id: 'tdp',
    unit: 'W',
    appliesTo: ['chip'],
    definition: 'Thermal design power of the package or card; never a peak and never a measurement.',
    alsoCalled: ['thermal design power', 'board power', 'tbp', 'watts', 'chip power'],
    plausible: [1, 30_000],
  },
  {
    id: 'peak power',
    unit: 'W',
    appliesTo: ['chip'],
    definition: 'Highest power that the maker allows or that was measured, where it is not the thermal design power.',
    alsoCalled: ['maximum power', 'max power', 'peak board power', 'measured power'],
    plausible: [1, 30_000],
  },
  {
    id: 'power',
    unit: 'kW',
    appliesTo: ['system'],
    definition: 'Power of the whole system; the note says whether cooling and networking are inside.',
    alsoCalled: ['system power', 'rack power'],
    plausible: [0.1, 1e6],
  },
  ...rates,
  {
    id: 'fp32 matrix',
    unit: 'TFLOPS',
    definition:
      'Peak dense rate of the matrix units with 32-bit operands (HF32 of Ascend among them); per package, or the sum over a system.',
    alsoCalled: ['fp32 tensor', 'fp32 matrix tflops', 'hf32'],
    plausible: [0.01, 1e9],
  },
  {
    id: 'sram',
    unit: 'MB',
    definition: 'On-chip memory (caches and scratchpads that the source counts).',
    alsoCalled: ['on-chip memory', 'cache', 'l2'],
    plausible: [0.1, 1e6],
  },
  {
    id: 'sram bandwidth',
    unit: 'GB/s',
    definition: 'Bandwidth of the on-chip memory.',
    alsoCalled: ['on-chip bandwidth'],
    plausible: [10, 1e9],
  },
  {
    id: 'process',
    definition: 'Process node of the compute dies, as the source names it.',
    alsoCalled: ['process node', 'node', 'lithography'],
  },
  { id: 'foundry', definition: 'Who fabricates the compute dies.', alsoCalled: ['fab', 'manufacturer'] },
  {
    id: 'dies',
    unit: '',
    appliesTo: ['chip'],
    definition:
      'Number of logic dies in the package, compute and I/O (memory excluded); the note says how many compute.',
    alsoCalled: ['die count', 'chiplets'],
    plausible: [1, 100],
  },
  {
    id: 'die area',
    unit: 'mm²',
    appliesTo: ['chip'],
    definition: 'Area of all logic dies in the package together (memory excluded).',
    alsoCalled: ['die size', 'area', 'silicon area'],
    plausible: [10, 50_000],
  },
  {
    id: 'transistors',
    unit: 'billion',
    appliesTo: ['chip'],
    definition: 'Transistors of all logic dies in the package, in billions.',
    alsoCalled: ['transistor count'],
    plausible: [0.1, 5000],
  },
  {
    id: 'published tpp',
    unit: '',
    appliesTo: ['chip'],
    definition: 'Total processing performance as the source prints it; CHIPTPP computes it from the rates instead.',
    alsoCalled: ['printed tpp', 'tpp published'],
    plausible: [1, 1e6],
  },
  {
    id: 'price',
    unit: 'USD',
    definition: 'Price that the source states, in US dollars; not a list price unless the note says so.',
    alsoCalled: ['price usd', 'cost', 'usd'],
    plausible: [50, 1e8],
  },
  {
    id: 'price cny',
    unit: 'CNY',
    definition: 'Price that the source states, in yuan.',
    alsoCalled: ['price rmb', 'price yuan'],
    plausible: [500, 1e9],
  },
  {
    id: 'released',
    definition: 'Date on which the maker presented it: year, year-month or day; planned dates say so.',
    alsoCalled: ['release', 'release date', 'launch', 'launched', 'date', 'announced', 'announcement'],
  },
  {
    id: 'first shipment',
    definition: 'Date from which it was delivered: year, quarter, year-month or day; planned dates say so.',
    alsoCalled: ['first availability', 'shipping since', 'shipped', 'ship date', 'delivered', 'volume production'],
  },
  {
    id: 'status',
    definition: 'Whether it can be bought: shipping, announced, discontinued, cancelled, banned …',
    alsoCalled: ['availability'],
  },
  {
    id: 'form factor',
    definition: 'Module or card shape, such as SXM5, OAM or PCIe.',
    alsoCalled: ['form', 'package'],
  },
  { id: 'software', definition: 'Software stack.', alsoCalled: ['software stack', 'sdk'] },
  { id: 'architecture', definition: 'Name of the chip architecture.', alsoCalled: ['arch', 'microarchitecture'] },
  {
    id: 'chips',
    unit: '',
    appliesTo: ['system'],
    definition: 'Number of accelerator packages in the system.',
    alsoCalled: ['chip count', 'number of chips', 'accelerators'],
    plausible: [2, 2e6],
  },
  {
    id: 'chip',
    appliesTo: ['system'],
    definition: 'Name of the accelerator that the system is built from.',
    alsoCalled: ['accelerator', 'chip name'],
  },
  {
    id: 'vendor',
    origin: 'identity',
    definition: 'Who sells it.',
    alsoCalled: ['company', 'maker'],
  },
  { id: 'country', origin: 'identity', definition: 'Country of the vendor.' },
  { id: 'kind', origin: 'identity', definition: 'chip (one package as sold) or system (several sold as one).' },
  {
    id: 'tpp',
    unit: 'TPP',
    appliesTo: ['chip'],
    origin: 'derived',
    definition: 'Total processing performance of the export rules: the largest product of dense rate and bit length.',
    alsoCalled: ['total processing performance'],
  },
  {
    id: 'performance density',
    unit: 'TPP/mm²',
    appliesTo: ['chip'],
    origin: 'derived',
    definition: 'Total processing performance per square millimetre of logic die, as in the export rules.',
    alsoCalled: ['perf density', 'pd'],
  },
  {
    id: 'bf16 per watt',
    unit: 'TFLOPS/W',
    origin: 'derived',
    definition: 'Dense bfloat16 rate per watt of TDP, or of system power.',
    alsoCalled: ['bf16 efficiency'],
  },
  {
    id: 'bytes per flop',
    unit: 'B/FLOP',
    origin: 'derived',
    definition: 'Memory bandwidth per dense bfloat16 operation.',
    alsoCalled: ['byte per flop', 'machine balance'],
  },
];

export const specs: readonly SpecDefinition[] = drafts.map((draft, index) => ({
  appliesTo: ['chip', 'system'],
  alsoCalled: [],
  origin: 'fact',
  ...draft,
  index,
}));

const byId = new Map(specs.map((spec) => [spec.id, spec]));

/** The definition of a spec by its canonical id, as data files and code write it. */
export function specById(id: string): SpecDefinition {
  const spec = byId.get(id);
  if (spec === undefined) throw new Error(`No spec "${id}": see src/catalog/specs.ts for the ids.`);
  return spec;
}

export type { Quantity };
