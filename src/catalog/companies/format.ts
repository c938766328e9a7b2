/** The format of one file in data/companies: what a company reported, by metric and period, one fact a line. */

import { z } from 'zod';
import type { DataFile } from '../data-files';
import { credibleBeside, factFields, rangeInOrder, rejectedWithReason } from '../format/fact';
import { partialDate, sources } from '../format/source';
import { metrics } from '../metrics';
import { canonicalPeriod } from '../periods';

export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency is a code of three capitals, such as USD')
  .describe('ISO code of a currency, such as USD');

export const companyFact = z
  .strictObject({
    value: z
      .number({ error: 'a value is a number, or null where the source says "not disclosed" or gives only a range' })
      .nullable()
      .describe('What the source says, in the unit; null where it says that it is not disclosed'),
    unit: z
      .string()
      .optional()
      .describe('Money in billions of the currency as reported ("USD bn", never converted); shares as a fraction'),
    ...factFields,
    growth: z
      .number()
      .optional()
      .describe('Change on the same period a year before, as this source states it: 0.444 for +44.4%'),
  })
  .refine(...rejectedWithReason)
  .refine(...credibleBeside)
  .refine(...rangeInOrder)
  .refine((fact) => fact.value === null || fact.unit !== undefined, {
    error: 'a number needs its unit, such as "USD bn" or "fraction"',
  });

const metricId = z.enum(
  metrics.filter(({ growthOf }) => growthOf === undefined).map(({ id }) => id) as [string, ...string[]],
  {
    error: ({ input }) => `"${String(input)}" is no metric: the ids are in src/catalog/metrics.ts`,
  },
);

const period = z
  .string()
  .refine((text) => canonicalPeriod(text) === text, {
    error: 'a period is written 2025, 2025Q2, 2025H1, 2025 9M, FY2026, FY2026Q2, TTM 2025Q3, 2025-07 or 2025-07-15',
  })
  .describe('Period of the fact; FY… only where the fiscal year is not the calendar year');

export const companyFile = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(2).describe('Name that answers show'),
  country: z.string().min(2).describe('Country of the headquarters'),
  tickers: z
    .array(z.string().regex(/^[A-Z]+:[A-Z0-9]+$/, 'a ticker is written EXCHANGE:SYMBOL, such as NASDAQ:NVDA'))
    .optional()
    .describe('Where its shares are listed; none for an unlisted company'),
  aliases: z
    .strictObject({
      also: z.array(z.string()).optional().describe('Other names in use'),
      local: z.array(z.string()).optional().describe('Names in the language of its country, or in Chinese'),
    })
    .optional()
    .describe('Names that users type, by kind'),
  currencies: z
    .array(currencyCode)
    .min(1, 'name at least one currency')
    .describe('Currencies of its facts; money answers in the first unless the metric names another ("revenue TWD")'),
  reportsIn: currencyCode.optional().describe('Currency of its accounts, where that is not the first of "currencies"'),
  fiscalYearEnd: z
    .int()
    .min(1)
    .max(12)
    .describe('Month in which its fiscal year ends: 12 is the calendar year, 1 is NVIDIA'),
  note: z.string().max(240).optional().describe('What a reader of any figure of this company must know'),
  sources,
  periods: z
    .record(
      z.string().regex(/^FY\d{4}(Q[1-4])?$/, 'only fiscal periods, such as FY2026Q2, have an end of their own'),
      z.strictObject({
        ended: partialDate.describe('Last day of the fiscal period, as the source states it'),
        source: z.string().describe('Id of a source in this file'),
      }),
    )
    .optional()
    .describe('When fiscal periods ended, where the fiscal year is not the calendar year'),
  facts: z
    .partialRecord(metricId, z.record(period, z.array(companyFact).min(1, 'a period without a fact: remove the line')))
    .describe('Facts by metric and period, one a line'),
});

export type CompanyFact = z.infer<typeof companyFact>;
export type CompanyFile = z.infer<typeof companyFile>;

export interface CompanyFiles {
  readonly companies: readonly DataFile<CompanyFile>[];
}
