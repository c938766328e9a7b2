/** What every linter needs: the facts of an item one by one, in the unit of their spec, and the best of them. */
import type { DataFile } from '../../data-files';
import { judge } from '../../figure';
import { type SpecDefinition, specById } from '../../specs';
import { conversionFactor } from '../../units';
import type { Fact, ItemFile } from '../format';

export interface PlacedFact {
  readonly spec: SpecDefinition;
  readonly fact: Fact;
  /** Such as `specs.bandwidth[2]`. */
  readonly path: string;
}

export interface Place extends PlacedFact {
  readonly loaded: DataFile<ItemFile>;
}

export const factPath = (spec: string, index: number): string =>
  /^[a-z0-9]+$/.test(spec) ? `specs.${spec}[${index}]` : `specs["${spec}"][${index}]`;

/** Every fact of an item. */
export function* factsOf(item: ItemFile): Generator<PlacedFact> {
  for (const [id, facts] of Object.entries(item.specs)) {
    for (const [index, fact] of (facts ?? []).entries()) {
      yield { spec: specById(id), fact, path: factPath(id, index) };
    }
  }
}

/** Every fact of every item. */
export function* places(items: readonly DataFile<ItemFile>[]): Generator<Place> {
  for (const loaded of items) for (const placed of factsOf(loaded.content)) yield { loaded, ...placed };
}

/** A number of a fact in the unit of its spec; undefined for texts, blanks and units that do not fit. */
export function inSpecUnit(spec: SpecDefinition, fact: Fact, number: unknown = fact.value): number | undefined {
  if (typeof number !== 'number' || spec.unit === undefined) return undefined;
  const factor = conversionFactor(fact.unit ?? '', spec.unit);
  return factor === undefined ? undefined : number * factor;
}

export const counts = (fact: Fact): boolean => fact.counts !== false && fact.value !== null;

export interface Best {
  readonly fact: Fact;
  readonly index: number;
  readonly path: string;
  /** In the unit of the spec. */
  readonly number: number;
}

/** The fact that the written rule takes for a numeric spec, among those that a linter can read. */
export function best(item: ItemFile, specId: string): Best | undefined {
  const spec = specById(specId);
  const readable = (item.specs[specId] ?? []).flatMap((fact, index): Best[] => {
    const number = inSpecUnit(spec, fact);
    if (!counts(fact) || number === undefined || item.sources[fact.source] === undefined) return [];
    return [{ fact, index, path: factPath(specId, index), number }];
  });
  const { verdicts } = judge(
    readable.map(({ fact }) => fact),
    item.sources,
    spec.unit,
  );
  return readable[verdicts.findIndex(({ used }) => used)];
}

/** A number for a message: at most six digits, no trailing noise. */
export const plain = (number: number): string => String(Number(number.toPrecision(6)));

/** A value of a spec for a message, such as `3200 GB/s`. */
export const withUnit = (spec: SpecDefinition, number: number): string => `${plain(number)} ${spec.unit ?? ''}`.trim();
