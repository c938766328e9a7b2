/** Policy events as a pin keeps them. */
import { z } from 'zod';
import { missingSource, mostPinned, type PinnedKind, pinnedPlace, pinnedTexts } from '../pinned';
import { markedAsPinned, PinnedSources, pinnedSources, pinnedText } from '../pinned-source';
import { sourceAt } from '../sources';
import { open, type Policies } from './lookup';

const text = pinnedText;

/** date, actor, title, instrument, status, source */
const event = z.tuple([text, text, text, text, text, pinnedPlace]);
const topic = z.object({ id: text, title: text, own: pinnedTexts, events: z.array(event).max(mostPinned) });

const format = z
  .object({ sources: pinnedSources, topics: z.array(topic).max(1000) })
  .refine(
    ({ sources, topics }) => topics.every(({ events }) => events.every(([, , , , , place]) => place < sources.length)),
    missingSource,
  );

export const pinned: PinnedKind<{ readonly policies: Policies }, z.infer<typeof format>> = {
  words: 'policy events',
  format,
  pin({ policies: { data } }) {
    const sources = new PinnedSources();
    const topics = data.topics.map(({ id, title, own, events }) => ({
      ...{ id, title, own: [...own] },
      events: events.map(
        ({ date, actor, title, instrument, status, source }): z.infer<typeof event> => [
          ...([date, actor, title, instrument, status, sources.placeOf(source)] as const),
        ],
      ),
    }));
    return { sources: sources.rows, topics };
  },
  open({ sources: rows, topics }, dataset) {
    const sources = markedAsPinned(rows, dataset);
    return open({
      topics: topics.map(({ events, ...topic }) => ({
        ...topic,
        events: events.map(([date, actor, title, instrument, status, place]) => ({
          ...{ date, actor, title, instrument, status, source: sourceAt(sources, place) },
        })),
      })),
    });
  },
};
