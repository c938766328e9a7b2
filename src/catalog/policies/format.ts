/** The format of one file in data/policies: the dated events of one topic, one event a line. The file name is the topic. */

import { z } from 'zod';
import type { DataFile } from '../data-files';
import { partialDate, sources } from '../format/source';

type Parameter = string | number | boolean | readonly Parameter[] | { readonly [name: string]: Parameter };

const parameter: z.ZodType<Parameter> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(parameter), z.record(z.string(), parameter)]),
);

export const policyEvent = z.strictObject({
  date: partialDate.describe('When it took effect or was made known; a month or year where no source gives the day'),
  actor: z.string().min(2).describe('Who acted: US, China, Netherlands, US Congress, NVIDIA …'),
  title: z.string().min(5).max(200, 'a title is at most 200 characters').describe('What happened, in our own words'),
  instrument: z.string().min(2).describe('Legal form and citation: rule, letter, list, statement, bill'),
  parameters: z
    .record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'a parameter name is lower-case words joined by _'), parameter)
    .optional()
    .describe('The numbers of the measure, named with their unit: rate, tpp_lt, dram_gbps_min …'),
  ends: z
    .strictObject({
      text: partialDate.describe('Last day by the legal text'),
      agreed: partialDate.describe('Last day that was agreed or announced, where no text says so'),
    })
    .optional()
    .describe(
      'A suspension or exemption whose text ends on another day than was agreed: both, and the status says both',
    ),
  status: z
    .string()
    .min(2)
    .max(160, 'a status is at most 160 characters')
    .describe('What became of it, as far as found'),
  source: z.string().describe('Id of the source that states it best'),
  also: z.array(z.string()).optional().describe('Ids of further sources that confirm or add to it'),
  note: z
    .string()
    .max(240, 'a note is at most 240 characters')
    .optional()
    .describe('What a reader must know to read the event right'),
});

export const policyFile = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(3).describe('The topic in words'),
  also: z.array(z.string()).optional().describe('Other words by which users ask for this topic'),
  sources,
  events: z
    .array(policyEvent)
    .min(1, 'a topic without an event: remove the file')
    .describe('Events by date, one a line'),
});

export type PolicyEventEntry = z.infer<typeof policyEvent>;
export type PolicyFile = z.infer<typeof policyFile>;

export interface PolicyFiles {
  readonly policies: readonly DataFile<PolicyFile>[];
}
