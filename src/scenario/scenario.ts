/** A scenario: a named value for every input. */
import { type InputId, inputIds, inputOf, type inputs } from './inputs';

type ValueOf<Definition> = Definition extends { kind: 'number' }
  ? number
  : Definition extends { choices: readonly (infer Choice)[] }
    ? Choice
    : string;

export type ScenarioValues = { readonly [Id in InputId]: ValueOf<(typeof inputs)[Id]> };

export interface Scenario {
  readonly name: string;
  /** What it stands for, in one sentence. */
  readonly about: string;
  readonly values: ScenarioValues;
  /** Presets ship with ChipSheet and are cited; the others are the user's own. */
  readonly preset: boolean;
  /** For the user's own: the preset that it was made from; the first where none is named. */
  readonly basedOn?: string;
  /** Where the values that differ from the defaults come from. */
  readonly sources: Readonly<Partial<Record<InputId, string>>>;
}

export const defaultValues = Object.fromEntries(
  inputIds.map((id) => [id, inputOf(id).default]),
) as unknown as ScenarioValues;
