import { inputIds, inputProblem } from '../../src/scenario/inputs';
import { presets } from '../../src/scenario/presets';
import { defaultValues } from '../../src/scenario/scenario';

it.each(presets.map((preset) => [preset.name, preset] as const))(
  '%s: each value is allowed, each difference has a source',
  (_, preset) => {
    expect(preset.preset).toBe(true);
    for (const id of inputIds) {
      expect(inputProblem(id, preset.values[id])).toBeUndefined();
      if (preset.values[id] !== defaultValues[id]) expect(preset.sources[id]).toMatch(/.{10}/);
    }
  },
);

// The 15% and the 25% from 2026-01-15 as announced; Bernstein, December 2025: 19% of sales in 2023, 82 of 88 $bn in 2028.
it.each([
  ['2025 deal (15%)', {}],
  ['Deal struck down', { strikeDownChance: 1, refundShare: 0.5 }],
  ['25% duty (2026)', { revenueShare: 0, tariffRate: 0.25, treatment: 'cost', policyDate: '2026-01-15' }],
  ['100% tariff as announced', { tariffRate: 1 }],
  ['No China sales', { chinaMix: 0, revenueShare: 0 }],
  ['Domestic leap', { shareYear1: 2023, share1: 0.19, shareYear2: 2028, share2: 0.93 }],
])('%s is what is said of it, and as the deal of 2025 in all else', (name, differences) => {
  const [deal, preset] = ['2025 deal (15%)', name].map((wanted) => presets.find((each) => each.name === wanted));
  expect(deal?.values.revenueShare).toBe(0.15);
  expect(preset?.values).toEqual({ ...deal?.values, ...differences });
});
