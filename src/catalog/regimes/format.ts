/**
 * The format of an export-control regime: one JSON file each in `data/regimes`, named after its id.
 *
 * A regime says from when to when which chips it catches and what follows. Whoever adds a rule adds a file.
 */
import { z } from 'zod';
import { sources } from '../format/source';

export const day = z.iso.date({ error: 'A day is written YYYY-MM-DD, for example 2025-04-09.' });

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'An id is lower-case words joined by hyphens, for example us-2023-10-3a090-a1.',
});

export const sentence = z.string().min(1, { error: 'This text may be left out, but not empty.' });

const destinations = z
  .union([z.literal('world'), z.array(sentence).min(1, { error: 'Name at least one destination, or write "world".' })])
  .describe('Country names and country groups (China, Macau, D:5), or "world".');

const chipQuantity = z
  .enum(
    [
      'tpp',
      'performanceDensity',
      'dramBandwidth',
      'interconnect',
      'dramPlusInterconnect',
      'memoryBandwidthDensity',
      'processNode',
      'transistors',
    ],
    { error: 'This quantity is not one that a chip has here: see the description of "quantity".' },
  )
  .describe(
    'tpp (no unit), performanceDensity (TPP per mm2), dramBandwidth, interconnect (both directions) and their sum dramPlusInterconnect (GB/s), memoryBandwidthDensity (GB/s per mm2), processNode (nm), transistors (billions).',
  );

const comparison = z
  .enum(['at least', 'above', 'below', 'at most'], {
    error: 'Write "at least" (>=), "above" (>), "below" (<) or "at most" (<=), as the rule does.',
  })
  .describe('As in the text of the rule: "or more" is at least, "greater than" is above, "less than" is below.');

export type RegimeCondition =
  | { all: RegimeCondition[] }
  | { any: RegimeCondition[] }
  | { not: RegimeCondition }
  | { quantity: z.infer<typeof chipQuantity>; is: z.infer<typeof comparison>; number: number }
  | { dataCentre: boolean }
  | { memorySoldAlone: boolean }
  | { vendor: string[] }
  | { availableInUsOn: string }
  | { classifiedAs: string[] }
  | { stated: string; means: string };

/** A test with and, or, not: see each property's description. */
export const conditionFormat: z.ZodType<RegimeCondition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(conditionFormat).min(1).describe('True when every one is.') }),
      z.strictObject({ any: z.array(conditionFormat).min(1).describe('True when at least one is.') }),
      z.strictObject({ not: conditionFormat }).describe('True when what stands in it is false.'),
      z.strictObject({ quantity: chipQuantity, is: comparison, number: z.number().describe('The limit.') }),
      z.strictObject({ dataCentre: z.boolean().describe('Designed or marketed for data centres.') }),
      z.strictObject({ memorySoldAlone: z.boolean().describe('High bandwidth memory sold as a stack or package.') }),
      z.strictObject({ vendor: z.array(sentence).min(1).describe('Made by one of these.') }),
      z.strictObject({ availableInUsOn: day.describe('Commercially available in the United States on that day.') }),
      z.strictObject({ classifiedAs: z.array(sentence).min(1).describe('Falls into one of these classes.') }),
      z.strictObject({
        stated: z
          .string()
          .regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'A statement has a name like exportedFromUnitedStates.' })
          .describe('Name of something that only the asker can state about the sale.'),
        means: sentence.describe('The statement in words: exported from the United States.'),
      }),
    ],
    {
      error:
        'A condition has exactly one of: all, any, not, quantity (with is and number), dataCentre, memorySoldAlone, vendor, availableInUsOn, classifiedAs, stated (with means).',
    },
  ),
);

const standing = z.strictObject({
  from: day.describe('First day of this standing.'),
  until: day.optional().describe('Last day; leave out while it lasts.'),
  standing: z
    .enum(['codified, not enforced', 'suspended', 'disputed', 'check'], {
      error: 'A standing is "codified, not enforced", "suspended", "disputed" or "check".',
    })
    .describe('Only disputed rules and rules to check still decide.'),
  days: z
    .strictObject({
      text: day.describe('Day from which the rule applies again by its legal text.'),
      agreed: day.describe('Day to which it was agreed to be suspended, where no text says so.'),
    })
    .optional()
    .describe('A suspension whose text and agreement differ: such a standing is disputed.'),
  note: sentence.describe('Who disputes it, or what to check, in a sentence.'),
});

const policy = z.strictObject({
  destinations,
  policy: sentence.describe('Review policy of the licence: presumption of denial, case-by-case …'),
});

/** What decides about a chip, in the order in which a person reads it. */
export const regimeRule = z.strictObject({
  id: id.describe('The name of the file.'),
  title: sentence.describe('How the rule is called in a reason.'),
  kind: z
    .enum(
      ['licence', 'exclusion', 'exception', 'review lane', 'company letter', 'presumption', 'duty', 'flag', 'bill'],
      { error: 'This kind of regime does not exist: see the description of "kind".' },
    )
    .describe(
      'licence: classifies chips or asks a licence for a class; exclusion: puts chips outside before the licences are read; exception: spares the licence; review lane: another review policy; company letter; presumption; duty; flag: hangs on the parties, not modelled; bill: proposed.',
    ),
  from: day.describe('First day in force.'),
  until: day.optional().describe('Last day in force; leave out while it lasts.'),
  order: z.int().describe('Read from the lowest up. 3A090: Note 2 before a.1, a.2, b.1, b.2.'),
  destinations,
  except: z.array(sentence).min(1).optional().describe('Places left out of the destinations, such as A:5.'),
  class: sentence.optional().describe('What a chip is that meets the condition: 3A090.a.'),
  condition: conditionFormat.describe('Which chips it catches.'),
  policies: z.array(policy).describe('Review policies; the first whose destinations match applies.'),
  standings: z.array(standing).describe('Times in which the rule stood otherwise than in force.'),
  grade: z
    .enum(['A', 'B', 'C'], { error: 'A grade is A, B or C.' })
    .describe('A: rule, filing or agency wording; B: restated by agency or law firm; C: press, one secondary page.'),
});

/** One regime as its file holds it: the rule, and what explains and proves it. */
export const regimeFormat = regimeRule
  .extend({
    $schema: z.string().optional().describe('For completion in the editor.'),
    quote: sentence
      .refine((words) => words.split(/\s+/).length <= 25, { error: 'A quote has at most 25 words.' })
      .optional()
      .describe('The words that decide, at most 25.'),
    note: sentence.optional().describe('What a reader has to know besides.'),
    source: id.describe('The source that decides, one of "sources".'),
    also: z.array(id).optional().describe('Further sources, of "sources".'),
    sources,
  })
  .superRefine((regime, context) => {
    const complain = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    const used = [regime.source, ...(regime.also ?? [])];
    used
      .filter((name) => !(name in regime.sources))
      .forEach((name) => {
        complain(['sources'], `"${name}" is named, but not among the sources: add it there.`);
      });
    Object.keys(regime.sources)
      .filter((name) => !used.includes(name))
      .forEach((name) => {
        complain(['sources', name], `"${name}" is not used: name it in "source" or "also", or remove it.`);
      });
    if (regime.until !== undefined && regime.until < regime.from)
      complain(['until'], `The last day ${regime.until} is before the first, ${regime.from}.`);
    regime.standings.forEach(({ from, until, days, standing }, index) => {
      if (days !== undefined && (standing !== 'disputed' || days.agreed <= days.text))
        complain(
          ['standings', index, 'days'],
          'Two days are for a disputed standing whose agreed day is after that of the text: correct one, or leave them out.',
        );
      if (from < regime.from) complain(['standings', index, 'from'], `Before the regime began, on ${regime.from}.`);
      if (until !== undefined && until < from)
        complain(['standings', index, 'until'], `The last day ${until} is before the first, ${from}.`);
    });
    if (regime.kind === 'exclusion' && regime.class === undefined)
      complain(['class'], 'An exclusion says what the chip is then, for example "not 3A090".');
    if (regime.class !== undefined && !['licence', 'exclusion'].includes(regime.kind))
      complain(['class'], 'Only a licence or an exclusion classifies chips: leave "class" out.');
    if (regime.class !== undefined && asksForClass(regime.condition))
      complain(['condition'], 'A rule that classifies chips cannot ask how they are classified.');
  });

export type RegimeRule = z.infer<typeof regimeRule>;
export type RegimeFile = z.infer<typeof regimeFormat>;

function asksForClass(condition: RegimeCondition): boolean {
  if ('all' in condition) return condition.all.some(asksForClass);
  if ('any' in condition) return condition.any.some(asksForClass);
  if ('not' in condition) return asksForClass(condition.not);
  return 'classifiedAs' in condition;
}
