/** The format of one file in data/markets: the published points of one series, one point a line. The file name is its id. */

import { z } from 'zod';
import type { DataFile } from '../data-files';
import { sources } from '../format/source';

/** What a point counts. Points of different kinds are different quantities and must not be joined to one line. */
export const marketKinds = ['units', 'value', 'production', 'self-sufficiency', 'servers', 'addressable'] as const;

export const marketStatuses = ['actual', 'estimate', 'forecast', 'statement'] as const;

export const marketPoint = z
  .strictObject({
    year: z
      .string()
      .regex(/^\d{4}(H[12])?$/, 'a year is written 2025, a half-year 2025H1')
      .describe('The year that the point is about, not the year of publication'),
    of: z.string().optional().describe('Vendor, where the point is not about the whole market'),
    value: z.number().describe("The published number, in the series' unit"),
    low: z.number().optional().describe('Lower end, where the source gives a range'),
    high: z.number().optional().describe('Upper end, where the source gives a range'),
    who: z.string().min(2).describe('Who counted or forecast it, and when'),
    basis: z.string().min(3).describe('What was counted, as the source says it'),
    kind: z
      .enum(marketKinds, { error: `a kind is one of: ${marketKinds.join(', ')}` })
      .describe('units: cards; value: sales or demand in money; production: what can be made; servers: AI servers'),
    status: z
      .enum(marketStatuses, { error: `a status is one of: ${marketStatuses.join(', ')}` })
      .describe(
        'actual: counted afterwards; estimate: modelled afterwards; forecast: before the year ended; statement: said',
      ),
    source: z.string().describe('Id of a source in this file'),
    derived: z
      .literal(true)
      .optional()
      .describe('true: arithmetic on figures in the source; the note or basis says which'),
    counts: z
      .literal(false, { error: '"counts" is false or left out' })
      .optional()
      .describe('false: a number that users meet elsewhere and that is not used; the note says why'),
    note: z.string().max(240, 'a note is at most 240 characters').optional().describe('What a reader must know'),
  })
  .refine((point) => point.counts !== false || point.note !== undefined, {
    error: 'a point that does not count needs a note that says why',
  })
  .refine((point) => (point.low ?? point.value) <= point.value && point.value <= (point.high ?? point.value), {
    error: 'the value lies outside its own range: check low, value and high',
  });

export const marketFile = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(3).describe('The series in words'),
  unit: z.string().min(1).describe('Unit of every point: fraction, USD bn, CNY bn, thousand cards'),
  definition: z.string().min(10).max(240).describe('What the number means, in one or two sentences'),
  also: z.array(z.string()).optional().describe('Other names by which users ask for this series'),
  sources,
  points: z
    .array(marketPoint)
    .min(1, 'a series without a point: remove the file')
    .describe('Points by year, one a line'),
});

export type MarketPointEntry = z.infer<typeof marketPoint>;
export type MarketFile = z.infer<typeof marketFile>;

export interface MarketFiles {
  readonly markets: readonly DataFile<MarketFile>[];
}
