/** The format of one file in data/items: a chip or a system, with every fact and its source. */

import { z } from 'zod';
import type { DataFile } from '../data-files';
import { credibleBeside, factFields, rangeInOrder, rejectedWithReason } from '../format/fact';
import { sources } from '../format/source';
import { specs } from '../specs';

export const fact = z
  .strictObject({
    value: z
      .union([
        z.number(),
        z.string().min(1, 'an empty text is no value: use null where the source says "not disclosed"'),
        z.null(),
      ])
      .describe('What the source says; null where the source says that it is not disclosed'),
    unit: z.string().optional().describe('Unit of a number, such as GB/s; none for counts and texts'),
    ...factFields,
  })
  .refine(...rejectedWithReason)
  .refine(...credibleBeside)
  .refine(...rangeInOrder);

export const aliases = z
  .strictObject({
    also: z.array(z.string()).optional().describe('Other names in use'),
    old: z.array(z.string()).optional().describe('Names that it had before'),
    local: z.array(z.string()).optional().describe('Names in the language of its country'),
    bare: z
      .array(z.string())
      .optional()
      .describe(
        'Family names that people use and mean this item by, such as H100 for H100 SXM. Only one item may claim each',
      ),
    family: z
      .array(z.string())
      .optional()
      .describe(
        'Family names shared with other items: typing one gives the candidates unless an item claims it under "bare"',
      ),
    tools: z
      .array(z.string())
      .optional()
      .describe(
        'What a tool prints, exactly so, where the same without hyphens is read otherwise; or, with * at its end, what it continues with a bin or stepping',
      ),
  })
  .describe('Names that users type, by kind');

const specId = z.enum(specs.filter(({ origin }) => origin === 'fact').map(({ id }) => id) as [string, ...string[]], {
  error: ({ input }) => `"${String(input)}" is no spec: the ids are in src/catalog/specs.ts`,
});

export const itemFile = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(2).describe('Canonical name without the vendor, such as Ascend 910C'),
  kind: z.enum(['chip', 'system']).describe('chip: one package as sold; system: several sold or described as one'),
  vendor: z.string().min(2).describe('Who sells it: an id of data/vendors.json, which is the name of the folder'),
  aliases: aliases.optional(),
  note: z.string().max(400).optional().describe('What a reader of any figure of this item must know'),
  dataCenter: z
    .boolean()
    .optional()
    .describe('Designed or marketed for data centres, as the export rules ask; left out where no source tells'),
  sources,
  specs: z
    .partialRecord(specId, z.array(fact).min(1, 'a spec without a fact: remove the line'))
    .describe('Facts by spec, one a line'),
});

export type Fact = z.infer<typeof fact>;
export type ItemFile = z.infer<typeof itemFile>;

export interface ItemFiles {
  readonly items: readonly DataFile<ItemFile>[];
}
