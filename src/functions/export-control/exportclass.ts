import type { ExportVerdict } from '../../models/export-control';
import { defineFunction } from '../define';
import { choice } from '../parameters';
import { chip, day, destination, notLegalAdvice, stated } from './arguments';
import { destinationOf } from './destination';
import { classesOf, type Verdicts } from './verdicts';

export const EXPORTCLASS = defineFunction({
  name: 'EXPORTCLASS',
  family: 'export control',
  summary: 'How the US export rules in force on a day classify a chip, or unknown with what is missing.',
  parameters: {
    item: chip,
    date: day,
    destination,
    show: choice(['class', 'licence', 'policy'], {
      default: 'class',
      also: { classification: 'class', license: 'licence', review: 'policy' },
      help: 'class, licence (required, not required, unknown) or policy (how a licence application is reviewed).',
    }),
    stated,
  },
  result: {
    shape: 'one',
    help: 'Text such as 3A090.a, not 3A090, or unknown with what is missing. A letter to the maker stands behind a comma.',
  },
  assumptions: [
    notLegalAdvice,
    'End use, ownership and listed parties are not modelled: EXPORTREASON names what is only flagged. A rule about them whose days are disputed is told where you state that it is met.',
    'Where the sources of a figure lead to different classes the answer is unknown. Disputed rules are marked.',
  ],
  examples: [
    { formula: '=EXPORTCLASS("H100","2024-06-01")', result: '3A090.a', note: 'TPP 15,832, above 4,800' },
    {
      formula: '=EXPORTCLASS("H20",{"2025-04-08";"2025-04-09"})',
      result: [['not 3A090'], ['not 3A090, company letter']],
      note: 'the letter of 9 April 2025 binds NVIDIA without classifying the chip',
    },
    { formula: '=EXPORTCLASS("H20","2025-04-09",,"licence")', result: 'required' },
    {
      formula: '=EXPORTCLASS("H100","2024-06-01",{"Vietnam";"Germany";"Ruritania, D:4"},"licence")',
      result: [['required'], ['not required'], ['required']],
      note: 'Vietnam is in D:1, Germany in A:5; others are typed',
    },
    {
      formula: '=EXPORTCLASS("A100","2022-08-25")',
      result: 'no chip-level rule',
      note: 'the day before the first letters',
    },
    {
      formula: '=EXPORTCLASS("H20","2026-11-27","Singapore","licence","ownedByListedParties")',
      result:
        'not required; Affiliates Rule disputed: back since 2026-11-10 by its text, suspended to 2027-01-10 by agreement',
      note: 'its text and what the US and China agreed in September 2026 name different days',
    },
    { formula: '=EXPORTCLASS("GB200 NVL72","2026-02-01")', result: '#N/A', note: 'a system is no chip' },
    { formula: '=EXPORTCLASS("H20","soon")', result: '#VALUE!' },
  ],
  native: 'none',
  answer: ({ item, date, destination, show, stated }, { regimes, countries }) => {
    const place = destinationOf(destination, date, countries);
    const verdicts = classesOf({ item, day: date, destination: place, stated }, regimes);
    switch (show) {
      case 'class':
        return classText(verdicts) + disputes(verdicts.best);
      case 'licence': {
        const { best } = verdicts;
        return (best.licence === 'unknown' ? needing('unknown', best) : best.licence) + disputes(best);
      }
      case 'policy':
        return verdicts.best.policy ?? (verdicts.best.licence === 'not required' ? 'no licence required' : 'unknown');
    }
  },
});

function classText({ best, classes }: Verdicts): string {
  if (classes.length > 1) return `unknown: ${classes.join(' or ')}, as sources of its figures differ`;
  const { classification, possible, decided } = best;
  const standing = decided === undefined || decided.standing === 'in force' ? '' : ` (${decided.standing})`;
  const named =
    classification === 'unknown' ? needing(`unknown: ${possible.join(' or ')}`, best) : `${classification}${standing}`;
  // A letter has a say only over a chip that no rule asks a licence for.
  if (decided?.regime.kind === 'licence') return named;
  const letters = best.findings.filter(({ regime, reaches }) => regime.kind === 'company letter' && reaches !== false);
  if (letters.some(({ met }) => met === true)) return `${named}, company letter`;
  return letters.some(({ met }) => met === 'unknown') ? `${named}, perhaps company letter` : named;
}

/** Of what the asker states to hold of the parties: rules whose legal text and what was agreed differ on the day. */
function disputes({ flagged }: ExportVerdict): string {
  return flagged
    .filter(({ met }) => met === true)
    .flatMap(({ regime, days }) =>
      days === undefined
        ? []
        : `; ${regime.title} disputed: back since ${days.text} by its text, suspended to ${days.agreed} by agreement`,
    )
    .join('');
}

function needing(answer: string, { missing }: ExportVerdict): string {
  return missing.length > 0 ? `${answer} (needs ${missing.join(', ')})` : answer;
}
