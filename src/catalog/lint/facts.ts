/** What every linter needs: the facts of an item one by one, in the unit of their spec, and the best of them. */
import type { Fact, ItemFile } from '../format/item';
import { publisherKinds } from '../format/source';
import { type SpecDefinition, specById } from '../specs';
import { conversionFactor } from '../units';
import type { LoadedItem } from './problem';

export interface Place {
  readonly loaded: LoadedItem;
  readonly spec: SpecDefinition;
  readonly fact: Fact;
  /** Such as `specs.bandwidth[2]`. */
  readonly path: string;
}

export const factPath = (spec: string, index: number): string =>
  /^[a-z0-9]+$/.test(spec) ? `specs.${spec}[${index}]` : `specs["${spec}"][${index}]`;

/** Every fact of every item. */
export function* places(items: readonly LoadedItem[]): Generator<Place> {
  for (const loaded of items) {
    for (const [id, facts] of Object.entries(loaded.item.specs)) {
      for (const [index, fact] of (facts ?? []).entries()) {
        yield { loaded, spec: specById(id), fact, path: factPath(id, index) };
      }
    }
  }
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

/**
 * The fact that the rule of data/README.md takes for a numeric spec: a chosen one, else printed before derived,
 * the highest publisher kind, the value of most sources, the newest, the first in the file.
 */
export function best(item: ItemFile, specId: string): Best | undefined {
  const spec = specById(specId);
  const ranked = (item.specs[specId] ?? [])
    .map((fact, index) => ({
      fact,
      index,
      path: factPath(specId, index),
      number: inSpecUnit(spec, fact) ?? Number.NaN,
    }))
    .filter(({ fact, number }) => counts(fact) && !Number.isNaN(number));
  const rank = ({ fact }: Best): number =>
    (fact.derived === true ? publisherKinds.length : 0) +
    publisherKinds.indexOf(item.sources[fact.source]?.kind ?? 'community');
  const top = Math.min(...ranked.map(rank));
  const kind = ranked.filter((candidate) => rank(candidate) === top);
  const sharing = ({ number }: Best): number => kind.filter((other) => other.number === number).length;
  const date = ({ fact }: Best): string => fact.asOf ?? item.sources[fact.source]?.date ?? '';
  return (
    ranked.find(({ fact }) => fact.choose !== undefined) ??
    kind.sort((a, b) => sharing(b) - sharing(a) || date(b).localeCompare(date(a)) || a.index - b.index)[0]
  );
}

/** A number for a message: at most six digits, no trailing noise. */
export const plain = (number: number): string => String(Number(number.toPrecision(6)));

/** A value of a spec for a message, such as `3200 GB/s`. */
export const withUnit = (spec: SpecDefinition, number: number): string => `${plain(number)} ${spec.unit ?? ''}`.trim();
