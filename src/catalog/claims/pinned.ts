/** Claims as a pin keeps them. */
import { z } from 'zod';
import { missingSource, mostPinned, type PinnedKind, pinnedPlace } from '../pinned';
import { markedAsPinned, PinnedSources, pinnedSources, pinnedText } from '../pinned-source';
import { sourceAt } from '../sources';
import { type Claims, open, type Verdict } from './lookup';

const text = pinnedText;
/** A newer ChipSheet may know more of them. */
const verdict = z.custom<Verdict>((value) => text.safeParse(value).success);

const stated = z.union([
  z.object({ text }),
  z.object({
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: text,
  }),
]);
const claim = z.object({
  ...{ id: text, theme: text, claim: text, about: text, period: text, verdict, source: pinnedPlace },
  role: z.enum(['implied', 'context']).optional(),
  said: stated.optional(),
  found: stated,
  recompute: text.optional(),
});

const format = z
  .object({ sources: pinnedSources, claims: z.array(claim).max(mostPinned) })
  .refine((kind) => kind.claims.every(({ source }) => source < kind.sources.length), missingSource);

export const pinned: PinnedKind<{ readonly claims: Claims }, z.infer<typeof format>> = {
  words: 'claims',
  format,
  pin({ claims: { data } }) {
    const sources = new PinnedSources();
    const claims = data.claims.map((claim) => ({ ...claim, source: sources.placeOf(claim.source) }));
    return { sources: sources.rows, claims };
  },
  open(content, dataset) {
    const sources = markedAsPinned(content.sources, dataset);
    return open({ claims: content.claims.map((claim) => ({ ...claim, source: sourceAt(sources, claim.source) })) });
  },
};
