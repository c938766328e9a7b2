/** Inputs of the scenario by any of their names, for SCENARIO and for its plain form. */
import { NameIndex, type NameProblem } from '../../catalog/names';
import { type InputId, inputIds, inputOf } from '../../scenario/inputs';

/** Every spelling by which users may call an input. */
export function inputSpellings(id: InputId): readonly string[] {
  const { name, alsoCalled = [] } = inputOf(id);
  return [id, name, ...alsoCalled];
}

const index = new NameIndex<{ readonly id: InputId }>(
  'input',
  inputIds.map((id) => ({ target: { id }, name: inputOf(id).name, own: inputSpellings(id) })),
);

/** `inputNamed('Revenue Share')` is revenueShare. */
export function inputNamed(text: string): { readonly id: InputId } | NameProblem {
  return index.find(text);
}
