/** The format of a source: who says it, where, when, and what kind of publisher that is. */
import { z } from 'zod';
import { publisherKinds } from '../publishers';

export { type PublisherKind, publisherKinds } from '../publishers';

export const publisherKind = z.enum(publisherKinds, {
  error: `a publisher kind is one of: ${publisherKinds.join(', ')}`,
});

/** A year, a year and month, or a day: as exact as the source is, and no more. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is written 2025, 2025-04 or 2025-04-16')
  .describe('2025, 2025-04 or 2025-04-16');

export const source = z
  .strictObject({
    title: z.string().min(3, 'a source needs a title that a reader can look up').describe('Title, with the publisher'),
    url: z
      .url({ protocol: /^https?$/, error: 'an address starts with https:// or http://' })
      .optional()
      .describe('Permanent address. Without one a figure is at most of low confidence unless another source agrees'),
    readAt: z
      .string()
      .min(8, 'say where it was read: an address, or words such as "copy on GitHub"')
      .optional()
      .describe('Where the text was read, if not at "url": the address of a copy, or words'),
    kind: publisherKind.describe('Who publishes it: decides which source is believed first'),
    date: partialDate.describe('When it was published, or read where it has no date'),
  })
  .describe('One source of the facts in this file');

export const sources = z
  .record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a source id is lower-case words joined by hyphens'), source)
  .describe('Sources by a short id that the facts refer to');

export type Source = z.infer<typeof source>;
