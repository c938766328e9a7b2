/** The scenarios that ship with ChipSheet: each value that differs from the defaults names its source. */
import type { InputId } from './inputs';
import { defaultValues, type Scenario, type ScenarioValues } from './scenario';

interface Difference<Id extends InputId> {
  readonly value: ScenarioValues[Id];
  readonly source: string;
}

function preset(name: string, about: string, differences: { readonly [Id in InputId]?: Difference<Id> }): Scenario {
  const entries = Object.entries(differences) as [InputId, Difference<InputId>][];
  return {
    name,
    about,
    preset: true,
    values: { ...defaultValues, ...Object.fromEntries(entries.map(([id, { value }]) => [id, value])) },
    sources: Object.fromEntries(entries.map(([id, { source }]) => [id, source])),
  };
}

const section232 = 'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4047318?reqfrom=share';

export const presets: readonly Scenario[] = [
  preset(
    '2025 deal (15%)',
    'The revenue share as announced in August 2025: expected by officials, never written into a rule.',
    {},
  ),
  preset('Deal struck down', 'A court ends the levy after a year and a half and half of it is refunded.', {
    strikeDownChance: {
      value: 1,
      source: 'Legal doubts: 50 U.S.C. 4815(c) bars fees on licences (theleap.id, Lawfare)',
    },
    refundShare: { value: 0.5, source: 'Assumption: between no refund and a full one' },
  }),
  preset(
    '25% duty (2026)',
    'From 2026-01-15 chips for China pass through the U.S. and pay a 25% duty instead of the levy.',
    {
      revenueShare: { value: 0, source: section232 },
      tariffRate: { value: 0.25, source: section232 },
      treatment: { value: 'cost', source: 'An import duty is a cost of the product' },
      policyDate: { value: '2026-01-15', source: section232 },
    },
  ),
  preset(
    '100% tariff as announced',
    'The 100% semiconductor tariff of August 2025, announced and not enacted in that form.',
    {
      tariffRate: {
        value: 1,
        source: 'Announcement of 2025-08-06, with exemptions for firms that build in the U.S.; see the policy events',
      },
    },
  ),
  preset('No China sales', 'Licences or customs stop all sales to China, as NVIDIA reported for H20 from late 2025.', {
    chinaMix: { value: 0, source: 'NVIDIA Q3 FY2026: H20 about $50m of $57.0bn (Reportify), none expected after' },
    revenueShare: { value: 0, source: 'No licensed sales, no levy' },
  }),
  preset('Domestic leap', "Local vendors' sales reach 93% of the Chinese market by 2028.", {
    shareYear1: { value: 2023, source: 'Bernstein Dec 2025 via aigazine' },
    share1: { value: 0.19, source: 'Bernstein Dec 2025 via aigazine: 19% of sales in 2023' },
    shareYear2: { value: 2028, source: 'Bernstein Dec 2025 via aigazine' },
    share2: { value: 0.93, source: 'Bernstein Dec 2025 via aigazine: 82 of 88 $bn in 2028' },
  }),
];
