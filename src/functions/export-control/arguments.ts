/** The arguments that the export-control functions share. */
import { date, input, item, listOf, text } from '../parameters';

export const chip = item({ help: 'Chip: the rules classify chips, not systems.' });

export const day = date({ default: input('policyDate'), help: 'Day whose rules apply; any day is a valid question.' });

export const destination = text({
  default: 'China',
  help: 'Country, with its country groups after commas if it is not known: Ruritania, D:1. A group alone will do: D:4.',
});

export const stated = listOf(
  text({
    optional: true,
    help: 'What you know about the sale, such as exportedFromUnitedStates, certified or not certified.',
    otherwise: 'nothing is taken as known',
  }),
);

/** What holds for every answer about a rule. */
export const notLegalAdvice = 'The rules as read by ChipSheet, applied to sourced figures. No legal advice.';
