/** What leaving an argument out means, in words: the same in the reference, the builder and the tooltips. */
import { type InputId, inputOf } from '../scenario/inputs';
import { isScenarioDefault, type Parameter } from './parameters';

/** Undefined where it must not be left out. `ofScenario` says what stands in for it where the scenario holds that. */
export function leftOutMeans(
  { optional, fallback, otherwise }: Parameter<unknown>,
  ofScenario: (id: InputId) => string = (id) => `${inputOf(id).name} of the scenario`,
): string | undefined {
  if (isScenarioDefault(fallback)) return ofScenario(fallback.input);
  if (fallback !== undefined) return typeof fallback === 'boolean' ? String(fallback).toUpperCase() : String(fallback);
  return optional ? (otherwise ?? 'nothing') : undefined;
}
