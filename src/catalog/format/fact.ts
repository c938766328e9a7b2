/** What every fact has, whatever it is about: the formats of items and companies add their value and unit. */
import { z } from 'zod';
import { partialDate } from './source';

export const factFields = {
  low: z.number().optional().describe('Lower end, where this source itself gives a range'),
  high: z.number().optional().describe('Upper end, where this source itself gives a range'),
  source: z.string().describe('Id of a source in this file'),
  asOf: partialDate.optional().describe('Date of the statement where it differs from the date of the source'),
  note: z
    .string()
    .max(240, 'a note is at most 240 characters')
    .optional()
    .describe('What a reader must know to read the number right: basis, scope, rounding'),
  counts: z
    .literal(false, { error: '"counts" is false or left out' })
    .optional()
    .describe('false: a number that users meet elsewhere and that is not used; the note says why'),
  credible: z
    .literal(true)
    .optional()
    .describe('true, of a number that does not count: somebody credible stands by it, and the range holds it'),
  choose: z
    .string()
    .min(10, 'say why this fact overrides the rule')
    .optional()
    .describe('The reason why this fact is the best value although the rule would take another'),
  derived: z
    .literal(true)
    .optional()
    .describe('true: not printed by the source but arithmetic on a figure in it; the note says which'),
};

interface Told {
  readonly counts?: false | undefined;
  readonly credible?: true | undefined;
  readonly note?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export const rejectedWithReason = [
  (fact: Told) => fact.counts !== false || fact.note !== undefined,
  { error: 'a fact that does not count needs a note that says why' },
] as const;

export const credibleBeside = [
  (fact: Told) => fact.credible === undefined || fact.counts === false,
  { error: '"credible" is for a number with "counts": false; one that counts is credible anyway: remove it' },
] as const;

export const rangeInOrder = [
  (fact: Told) => fact.low === undefined || fact.high === undefined || fact.low <= fact.high,
  { error: '"low" is above "high": swap them' },
] as const;
