/** What the pane says about one input: its value in words, and who stands behind the value of the preset. */
import { type InputId, inputIds, inputOf } from '../../scenario/inputs';
import type { Scenario } from '../../scenario/scenario';
import { numberInWords } from './number-text';

export function valueInWords(id: InputId, value: number | string): string {
  const input = inputOf(id);
  return input.kind === 'number' && typeof value === 'number' ? numberInWords(input, value) : String(value);
}

/** Inputs whose value differs from the preset's. */
export function changedInputs(active: Scenario, base: Scenario): readonly InputId[] {
  return inputIds.filter((id) => active.values[id] !== base.values[id]);
}

export interface StatedSource {
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
}

/** Who stands behind the value that a preset gives an input: the preset's own source where it has one. */
export function sourceIn(preset: Scenario, id: InputId): StatedSource {
  const own = preset.sources[id];
  if (own === undefined) return inputOf(id).source;
  return /^https:\/\/\S+$/.test(own) ? { title: new URL(own).hostname, url: own } : { title: own };
}

/** A name at the start of a line. */
export function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
