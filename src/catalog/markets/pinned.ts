/** Market points as a pin keeps them. */
import { z } from 'zod';
import { missingSource, mostPinned, type PinnedKind, pinnedPlace, pinnedTexts } from '../pinned';
import { markedAsPinned, PinnedSources, pinnedSources, pinnedText } from '../pinned-source';
import { sourceAt } from '../sources';
import { type Markets, open } from './lookup';

const text = pinnedText;

const point = z.object({
  ...{ year: text, of: text.optional(), value: z.number(), low: z.number().optional(), high: z.number().optional() },
  ...{ who: text, basis: text, kind: text, status: text, source: pinnedPlace, counts: z.literal(false).optional() },
});
const series = z.object({
  ...{ id: text, title: text, unit: text, definition: text, own: pinnedTexts },
  points: z.array(point).max(mostPinned),
});

const format = z
  .object({ sources: pinnedSources, series: z.array(series).max(1000) })
  .refine(
    (kind) => kind.series.every(({ points }) => points.every(({ source }) => source < kind.sources.length)),
    missingSource,
  );

export const pinned: PinnedKind<{ readonly markets: Markets }, z.infer<typeof format>> = {
  words: 'market points',
  format,
  pin({ markets: { data } }) {
    const sources = new PinnedSources();
    const series = data.series.map(({ own, points, ...each }) => ({
      ...each,
      own: [...own],
      points: points.map((point) => ({ ...point, source: sources.placeOf(point.source) })),
    }));
    return { sources: sources.rows, series };
  },
  open(content, dataset) {
    const sources = markedAsPinned(content.sources, dataset);
    return open({
      series: content.series.map(({ points, ...each }) => ({
        ...each,
        points: points.map((point) => ({ ...point, source: sourceAt(sources, point.source) })),
      })),
    });
  },
};
