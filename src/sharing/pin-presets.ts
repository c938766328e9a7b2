/** The presets as a pin keeps them: what "2025 deal (15%)" stood for when the workbook was pinned. */
import { z } from 'zod';
import { pinnedText } from '../catalog/pinned-source';
import { presets as shipped } from '../scenario/presets';
import { defaultValues, type Scenario } from '../scenario/scenario';
import { savedValues } from '../workbook/part';

export const pinnedPresets = z
  .array(
    z.object({
      name: z.string().min(1).max(60),
      about: pinnedText,
      values: savedValues,
      sources: z.record(z.string(), pinnedText),
    }),
  )
  .max(200);
export type PinnedPresets = z.infer<typeof pinnedPresets>;

export function pinPresets(scenarios: readonly Scenario[]): PinnedPresets {
  return scenarios
    .filter(({ preset }) => preset)
    .map(({ name, about, values, sources }) => ({ name, about, values, sources: { ...sources } }));
}

/** Those that ship where the pin has none. An input that the pin does not know has its default. */
export function presetsOf(pinned: PinnedPresets): readonly Scenario[] {
  if (pinned.length === 0) return shipped;
  return pinned.map(({ name, about, values, sources }) => ({
    ...{ name, about, sources, preset: true },
    values: { ...defaultValues, ...values },
  }));
}
