import { keyed, type Statement } from '../statement';
import type { Figure, Item } from './lookup';

/** A figure of a chip or system. */
export function cited({ item, figure }: { readonly item: Item; readonly figure: Figure }): Statement {
  const { spec, value, low, high, confidence, source, asOf, note } = figure;
  return {
    ...{ subject: item.name, about: spec.id, key: keyed('items', item.id, spec.id) },
    ...{ value, unit: spec.unit ?? '', low, high, confidence, source, asOf },
    noteIn: (evidence) => note ?? evidence.items.noteOf(item.id, spec.id),
  };
}
