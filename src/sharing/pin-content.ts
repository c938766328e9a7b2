/** The pin as the workbook's part keeps it: dataset version, its hash, and the figures in use with their sources. */
import { z } from 'zod';
import { publisherKinds } from '../catalog/format/source';
import { readPart } from '../workbook/part';

const text = z.string().max(4000);

/** [title, address or '', kind, date] */
const source = z.tuple([text, text, z.enum(publisherKinds), text]);

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
    sources: z.array(source).max(20_000),
    items: z.array(item).max(20_000),
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
  return {
    state: 'damaged',
    sentence: `The pinned figures in this workbook cannot be read (${issue?.path.join('.') || 'pin'}: ${issue?.message}). The installed data answers; pin again to repair.`,
  };
}
