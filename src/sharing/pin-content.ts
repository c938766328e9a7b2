/** The pin as the workbook's part keeps it: dataset version, its hash, and the data in use with its sources. */
import { z } from 'zod';
import { readPart } from '../workbook/part';
import { pinnedOthers } from './pin-others';
import { pinnedPresets } from './pin-presets';
import { pinnedSources, pinnedText } from './pinned-source';

const text = pinnedText;

/** [spec's id, value (null: not disclosed), index of the source, confidence, as of, low, high, note] */
const figure = z.tuple([
  text,
  z.union([z.number(), text, z.null()]),
  z.number().int().nonnegative(),
  z.enum(['high', 'medium', 'low']),
  text,
  z.number().nullable(),
  z.number().nullable(),
  text,
]);

const item = z.object({
  id: text,
  name: text,
  kind: z.enum(['chip', 'system']),
  vendor: text,
  country: text,
  figures: z.array(figure).max(500),
});

const pinContent = z
  .object({
    dataset: text,
    hash: text,
    /** True where a cell lists or ranks items: then these are all items there were. */
    listed: z.boolean(),
    sources: pinnedSources,
    items: z.array(item).max(20_000),
    others: pinnedOthers.default({}),
    presets: pinnedPresets.default([]),
  })
  .refine(
    ({ sources, items }) => items.every(({ figures }) => figures.every(([, , index]) => index < sources.length)),
    'a figure names a source that is not there',
  );

export type PinContent = z.infer<typeof pinContent>;
export type PinnedItem = PinContent['items'][number];
export type PinnedFigure = PinnedItem['figures'][number];

export type PinReading =
  | { readonly state: 'pinned'; readonly pin: PinContent }
  | { readonly state: 'none' }
  | { readonly state: 'damaged'; readonly sentence: string };

/** The pin in a workbook's part. */
export function readPin(part: string | undefined): PinReading {
  const reading = readPart(part);
  return readPinned(reading.state === 'read' ? reading.content.pin : undefined);
}

/** The same for what the part holds under "pin". */
export function readPinned(content: unknown): PinReading {
  if (content === undefined) return { state: 'none' };
  const parsed = pinContent.safeParse(content);
  if (parsed.success) return { state: 'pinned', pin: parsed.data };
  const [issue] = parsed.error.issues;
  const why = `${issue?.path.join('.') || 'pin'}: ${issue?.message}`;
  return {
    state: 'damaged',
    sentence: `The pinned data in this workbook cannot be read (${why}). The installed data answers; pin again to repair.`,
  };
}
