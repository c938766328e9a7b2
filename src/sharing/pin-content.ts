/** The pin as the workbook's part keeps it: dataset version, its hash, and the data in use with its sources. */
import { z } from 'zod';
import { pinnedItems, sourcesAreThere } from '../catalog/items/pinned';
import { pinnedText } from '../catalog/pinned-source';
import { readPart } from '../workbook/part';
import { pinnedWholes } from './pin-kinds';
import { pinnedPresets } from './pin-presets';

const pinContent = z
  .object({
    dataset: pinnedText,
    hash: pinnedText,
    ...pinnedItems,
    /** The name is that of the first pins. */
    others: pinnedWholes.default({}),
    presets: pinnedPresets.default([]),
  })
  .refine(...sourcesAreThere);

export type PinContent = z.infer<typeof pinContent>;

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
