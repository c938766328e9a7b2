import { type EncodedFacts, type Fact, judged, noteIn } from '../evidence-facts';
import type { Source } from '../sources';
import { specById } from '../specs';

export function evidence(items: Readonly<Record<string, EncodedFacts>>, sources: readonly Source[]) {
  /** All facts about a spec of an item, in the order of its file; none for a derived spec. */
  const factsOf = (itemId: string, specId: string): readonly Fact[] =>
    judged(items[itemId]?.facts[specId], specById(specId).unit, sources);
  return {
    factsOf,
    /** What a reader of a figure must know; without a spec, of any figure of the item. */
    noteOf: (itemId: string, specId?: string): string | undefined =>
      specId === undefined ? items[itemId]?.note : noteIn(factsOf(itemId, specId)),
  };
}
