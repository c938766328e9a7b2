/** What a field of the builder says about its argument: unit, bounds, and what leaving it out means. */
import { leftOutMeans } from '../../functions/left-out';
import type { Parameter } from '../../functions/parameters';
import { inputOf } from '../../scenario/inputs';
import type { ScenarioValues } from '../../scenario/scenario';
import { boundsInWords } from '../../sheet/bounds';
import { valueInWords } from '../scenario/input-facts';
import { takesSeveral } from './argument-text';

/** What the argument is, its unit and bounds. */
export function argumentHelp(parameter: Parameter<unknown>): string {
  const allowed = parameter.bounds === undefined ? '' : boundsInWords(parameter.bounds);
  const unit = unitInWords(parameter);
  const facts = [unit, allowed].filter((part) => part !== '').join(', ');
  return [parameter.help, facts === '' ? '' : `${facts.charAt(0).toUpperCase()}${facts.slice(1)}.`]
    .filter((part) => part !== '')
    .join(' ');
}

/** What an argument that is left out means, as the field shows it while it is empty. */
export function placeholderOf(parameter: Parameter<unknown>, values: ScenarioValues): string {
  return leftOutMeans(parameter, (id) => `${inputOf(id).name}: ${valueInWords(id, values[id])}`) ?? '';
}

function unitInWords(parameter: Parameter<unknown>): string {
  const several =
    takesSeveral(parameter) && (parameter.shape !== 'scalar' || !parameter.optional) ? 'several with semicolons' : '';
  if (parameter.kind === 'number' && parameter.unit === 'fraction') return '0.15 or 15%';
  if (parameter.kind === 'date') return 'a day such as 2025-04-09';
  if (parameter.kind === 'number') return parameter.unit ?? '';
  return several;
}
