/** Specs that are computed from others and never stored. Each is as good as the weakest figure behind it. */

import type { Figure, Item } from '../../catalog/items/lookup';
import { precisionBits, type SpecDefinition, specById } from '../../catalog/specs';
import { rangeOf } from '../../models/interval';
import { decidingPeak, performanceDensity } from '../../models/total-processing-performance';
import { CellError, notAvailable } from '../cells';
import { read } from '../reading';

/** A figure with a value; text or number. */
export interface KnownFigure extends Figure {
  readonly value: number | string;
}

type Lookup = (item: Item, spec: SpecDefinition) => KnownFigure | CellError;
type Computation = (item: Item, spec: SpecDefinition, lookup: Lookup) => KnownFigure | CellError;

const weakestFirst = ['low', 'medium', 'high'] as const;

/**
 * What rates at 32 and 64 bits give is a floor: every chip that the rules were written for does more at 16 or 8 bits.
 * A floor must not pass for the TPP by which a chip is called "not 3A090".
 */
const widestThatDecides = 16;

const computations: Readonly<Record<string, Computation>> = {
  tpp: (item, spec) => {
    const peaks = densePeaks(item);
    if (item.kind === 'system') return notAvailable(`${item.name} is a system: the rules count TPP per chip.`);
    if (peaks.length === 0) return notAvailable(`No dense rate of ${item.name} is known, so its TPP is unknown.`);
    if (peaks.every(({ bits }) => bits > widestThatDecides)) {
      const has = peaks.map(({ figure }) => figure.spec.id).join(', ');
      return notAvailable(`Of ${item.name} only ${has} is known: a rate at 16 or 8 bits would decide its TPP.`);
    }
    const { bits, teraOperations } = decidingPeak(peaks);
    const { figure } = peaks.find((peak) => peak.bits === bits && peak.teraOperations === teraOperations) as Peak;
    return computed(spec, [figure], ([rate = 0]) => rate * bits, `${figure.spec.id} × ${bits} bits`);
  },
  'performance density': (item, spec, lookup) =>
    from(item, spec, lookup, ['tpp', 'die area'], ([tpp = 0, area = 0]) =>
      performanceDensity({ totalProcessingPerformance: tpp, dieArea: area }),
    ),
  'bf16 per watt': (item, spec, lookup) =>
    item.kind === 'system'
      ? from(item, spec, lookup, ['bf16', 'power'], ([rate = 0, kilowatts = 0]) => rate / (kilowatts * 1000))
      : from(item, spec, lookup, ['bf16', 'tdp'], ([rate = 0, watts = 0]) => rate / watts),
  'bytes per flop': (item, spec, lookup) =>
    from(item, spec, lookup, ['bandwidth', 'bf16'], ([gigabytes = 0, teraflops = 0]) => gigabytes / (teraflops * 1000)),
};

/** The figure of a derived spec; where something behind it is missing, the error of that. */
export function derivedFigure(item: Item, spec: SpecDefinition, lookup: Lookup): KnownFigure | CellError {
  const compute = computations[spec.id];
  if (compute === undefined) throw new Error(`The derived spec "${spec.id}" has no computation.`);
  return compute(item, spec, lookup);
}

interface Peak {
  readonly figure: KnownFigure;
  readonly bits: number;
  readonly teraOperations: number;
}

/** The dense peaks of an item that are known. */
export function densePeaks(item: Item): readonly Peak[] {
  return [...precisionBits].flatMap(([id, bits]) => {
    const figure = item.figures[specById(id).index];
    if (typeof figure?.value !== 'number') return [];
    read('items', { item, figure });
    return [{ figure: figure as KnownFigure, bits, teraOperations: figure.value }];
  });
}

function from(
  item: Item,
  spec: SpecDefinition,
  lookup: Lookup,
  ids: readonly string[],
  formula: (values: readonly number[]) => number,
): KnownFigure | CellError {
  const figures: KnownFigure[] = [];
  for (const id of ids) {
    const figure = lookup(item, specById(id));
    if (figure instanceof CellError) return figure;
    figures.push(figure);
  }
  return computed(spec, figures, formula, ids.join(' and '));
}

function computed(
  spec: SpecDefinition,
  figures: readonly KnownFigure[],
  formula: (values: readonly number[]) => number,
  basis: string,
): KnownFigure {
  const [first] = figures as readonly [KnownFigure, ...KnownFigure[]];
  const ranges = Object.fromEntries(
    figures.map(({ value, low, high }, index) => {
      const best = Number(value);
      return [index, { low: low ?? best, best, high: high ?? best }];
    }),
  );
  const { low, best, high } = rangeOf(
    (given: Readonly<Record<string, number>>) => formula(Object.values(given)),
    ranges,
  );
  return {
    spec,
    value: best,
    low,
    high,
    confidence: weakestFirst.find((level) => figures.some(({ confidence }) => confidence === level)) ?? 'low',
    source: first.source,
    asOf: first.asOf,
    note: `computed from ${basis}`,
  };
}
