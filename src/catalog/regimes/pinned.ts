/** Export rules and country groups as a pin keeps them. */
import { z } from 'zod';
import { missingSource, type PinnedKind, pinnedPlace, pinnedTexts } from '../pinned';
import { markedAsPinned, PinnedSources, pinnedSources, pinnedText } from '../pinned-source';
import { type Source, sourceAt } from '../sources';
import { regimeRule } from './format';
import { type ExportControl, open } from './lookup';

const text = pinnedText;

const regime = z.object({ ...regimeRule.shape, source: pinnedPlace });
const grouped = z.object({
  ...{ groups: pinnedTexts.optional(), from: text, until: text.optional() },
  ...{ source: pinnedPlace, countries: text },
});

const format = z
  .object({
    sources: pinnedSources,
    regimes: z.array(regime).max(1000),
    countries: z.array(grouped).max(1000).default([]),
  })
  .refine(
    (kind) => [...kind.regimes, ...kind.countries].every(({ source }) => source < kind.sources.length),
    missingSource,
  );

export const pinned: PinnedKind<ExportControl, z.infer<typeof format>> = {
  words: 'export rules',
  format,
  pin({ regimes, countries }) {
    const sources = new PinnedSources();
    const placed = <Entry extends { readonly source: Source }>(entry: Entry) => ({
      ...entry,
      source: sources.placeOf(entry.source),
    });
    return {
      regimes: regimes.map(placed),
      countries: countries.lines.map(({ groups, ...line }) => ({
        ...placed(line),
        ...(groups && { groups: [...groups] }),
      })),
      sources: sources.rows,
    };
  },
  open(content, dataset) {
    const sources = markedAsPinned(content.sources, dataset);
    const sourced = <Entry extends { readonly source: number }>(entry: Entry) => ({
      ...entry,
      source: sourceAt(sources, entry.source),
    });
    return open({ regimes: content.regimes.map(sourced), countries: content.countries.map(sourced) });
  },
};
