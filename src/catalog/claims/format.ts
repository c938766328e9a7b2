/** The format of one file in data/claims: checkable statements of one theme with our verdict, one claim a line. */

import { z } from 'zod';
import type { DataFile } from '../data-files';
import { sources } from '../format/source';

/** Verdicts, from right to wrong; contested: credible sources differ; unverifiable: no source found either way. */
export const verdicts = ['confirmed', 'contested', 'imprecise', 'wrong', 'unverifiable'] as const;

const quantity = z
  .strictObject({
    value: z.number().optional().describe('The value; left out where there is only a range'),
    low: z.number().optional().describe('Lowest credible value'),
    high: z.number().optional().describe('Highest credible value'),
    unit: z.string().min(1).describe('fraction, points as a fraction, USD bn, times, chips, GB/s …'),
  })
  .refine(({ value, low, high }) => value !== undefined || (low !== undefined && high !== undefined), {
    error: 'give a value, or both ends of a range',
  })
  .refine(
    ({ value, low, high }) =>
      (low ?? value ?? 0) <= (value ?? high ?? 0) && (value ?? low ?? 0) <= (high ?? value ?? 0),
    {
      error: 'the value lies outside its own range: check low, value and high',
    },
  );

const words = z.strictObject({ text: z.string().min(2).max(120).describe('Where the answer is no number') });

export const claim = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower-case words joined by hyphens'),
  claim: z.string().min(10).max(160).describe('The statement, in our own words'),
  about: z.string().min(2).describe('Company, country or chip that it is about'),
  period: z.string().min(4).describe('The time that it is about'),
  role: z
    .enum(['implied', 'context'], {
      error: '"role" is implied or context, or left out for what the article says itself',
    })
    .optional()
    .describe('implied: the article suggests it; context: our own check, update or input beside its statements'),
  said: z.union([quantity, words]).optional().describe('What the article says; left out where it says nothing'),
  found: z.union([quantity, words]).describe('What the sources give'),
  verdict: z.enum(verdicts, { error: `a verdict is one of: ${verdicts.join(', ')}` }),
  source: z.string().describe('Id of a source in this file'),
  recompute: z
    .string()
    .regex(/^=[A-Z0-9]+/, 'a formula starts with = and a function name')
    .optional()
    .describe('The ChipSheet formula that gives the found value, or the points and rules behind it'),
  note: z.string().max(240, 'a note is at most 240 characters').describe('Why the verdict is what it is'),
});

export const claimFile = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(3).describe('The theme in words'),
  sources,
  claims: z.array(claim).min(1, 'a theme without a claim: remove the file').describe('Claims, one a line'),
});

export type ClaimEntry = z.infer<typeof claim>;
export type ClaimFile = z.infer<typeof claimFile>;

export interface ClaimFiles {
  readonly claims: readonly DataFile<ClaimFile>[];
}
