import type { SourcedRegime } from '../../catalog/regimes/lookup';
import { inputs } from '../../scenario/inputs';
import { defineFunction } from '../define';
import { read } from '../reading';
import { chip, day, destination, notLegalAdvice, stated } from './arguments';
import { destinationOf, groupsTold } from './destination';
import { figuresBehind, rulesBehind, verdictsOf } from './verdicts';

/** The day on which the dataset was closed: what rules say on later days is not known yet. */
const lastDayKnown = inputs.policyDate.default;

export const EXPORTREASON = defineFunction({
  name: 'EXPORTREASON',
  family: 'export control',
  summary: 'Why EXPORTCLASS says what it says: rule, threshold, figures and their sources.',
  parameters: { item: chip, date: day, destination, stated },
  result: {
    shape: 'one',
    help: 'Sentences: what decided, whether a licence is required, the country groups, rules and figures with their sources, what is disputed, what is only flagged.',
  },
  assumptions: [notLegalAdvice, 'What is flagged hangs on the parties to the sale and is not modelled.'],
  examples: [
    {
      formula: '=LEFT(EXPORTREASON("H100","2024-06-01"),37)',
      result: '3A090.a: TPP 15,832 is at least 4,800',
    },
    {
      formula: '=ISNUMBER(SEARCH("Company letter",EXPORTREASON("H20",{"2025-04-08","2025-04-09"})))',
      result: [[false, true]],
    },
    {
      formula: '=EXPORTREASON("H100",,"China",{"certified","lucky"})',
      result: '#VALUE!',
      note: 'the sentence lists what can be stated',
    },
    { formula: '=EXPORTREASON("H1000")', result: '#N/A' },
  ],
  native: 'none',
  answer: ({ item, date, destination, stated }, { regimes, countries }) => {
    const place = destinationOf(destination, date, countries);
    const { best, classes } = verdictsOf({ item, day: date, destination: place, stated }, regimes);
    const figures = figuresBehind(item, best).map(
      ({ spec, value, source, asOf }) =>
        `${spec.id} ${value}${spec.unit ? ` ${spec.unit}` : ''} (${source.title}, ${asOf})`,
    );
    const behind = rulesBehind(best, regimes);
    for (const rule of behind) read('regimes', rule);
    const rules = bySource(behind);
    const flagged = best.flagged.filter(({ met }) => met === 'unknown').map(({ regime }) => regime.title);
    for (const rule of regimes) if (flagged.includes(rule.title)) read('regimes', rule);
    return [
      best.reason,
      groupsTold(place),
      classes.length > 1 ? `Sources of its figures differ: ${classes.join(' or ')}.` : '',
      rules.length > 0 ? `Rules: ${rules.join('; ')}.` : '',
      figures.length > 0 ? `Figures: ${figures.join('; ')}.` : '',
      ...best.cautions.map(capitalised),
      date > lastDayKnown ? `Rules made after ${lastDayKnown} are not in this dataset.` : '',
      flagged.length > 0 ? `Only flagged, not modelled: ${flagged.join('; ')}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
});

/** "3A090.a.1, 3A090.a.2 (Federal Register …, 2023-10-25)": each source once. */
function bySource(rules: readonly SourcedRegime[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { title, source } of rules) {
    const told = `${source.title}, ${source.date}`;
    const known = titles.get(told);
    if (known === undefined) titles.set(told, [title]);
    else known.push(title);
  }
  return [...titles].map(([told, named]) => `${named.join(', ')} (${told})`);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
