/** Two people change one workbook's scenarios: nothing that either did is lost without a question. */
import fc from 'fast-check';
import { merged } from '../../src/scenario/merge';
import type { SavedScenarios } from '../../src/scenario/scenarios';

const saved = (active: string, ...own: readonly (readonly [string, Record<string, number>])[]): SavedScenarios => ({
  active,
  own: own.map(([name, values]) => ({ name, basedOn: 'deal', values })),
});

const base = saved('Ours', ['Ours', { revenueShare: 0.15, tariffRate: 0.25 }]);

it('takes over what each of them changed', () => {
  const mine = saved('Ours', ['Ours', { revenueShare: 0.15, tariffRate: 0.5 }]);
  const theirs = saved('Ours', ['Ours', { revenueShare: 0.25, tariffRate: 0.25 }]);
  const both = saved('Ours', ['Ours', { revenueShare: 0.25, tariffRate: 0.5 }]);
  expect(merged(base, mine, theirs)).toEqual({ mine: both, theirs: both, conflicts: [] });
});

it('asks where both changed the same input, with the rest merged on either side', () => {
  const mine = saved('Ours', ['Ours', { revenueShare: 0.2, tariffRate: 0.5 }]);
  const theirs = saved('Ours', ['Ours', { revenueShare: 0.3, tariffRate: 0.25 }], ['Theirs', { tariffRate: 1 }]);
  const result = merged(base, mine, theirs);
  expect(result.conflicts).toEqual([{ scenario: 'Ours', input: 'revenueShare', mine: 0.2, theirs: 0.3 }]);
  expect(result.mine.own.map(({ values }) => values)).toEqual([
    { revenueShare: 0.2, tariffRate: 0.5 },
    { tariffRate: 1 },
  ]);
  expect(result.theirs.own[0]?.values).toEqual({ revenueShare: 0.3, tariffRate: 0.5 });
});

it('asks where one removed what the other changed, and keeps it meanwhile', () => {
  const mine = saved('deal');
  const theirs = saved('Ours', ['Ours', { revenueShare: 0.3, tariffRate: 0.25 }]);
  const result = merged(base, mine, theirs);
  expect(result.conflicts).toHaveLength(1);
  expect(result.mine.own).toEqual(theirs.own);
});

it('lets go of what one removed and the other left alone', () => {
  expect(merged(base, saved('deal'), base).mine).toEqual(saved('deal'));
});

it('asks where each made another scenario active', () => {
  const { conflicts, mine, theirs } = merged(base, { ...base, active: 'A' }, { ...base, active: 'B' });
  expect(conflicts).toEqual([{ scenario: 'A', input: undefined, mine: 'A', theirs: 'B' }]);
  expect([mine.active, theirs.active]).toEqual(['A', 'B']);
});

describe('laws', () => {
  const values = fc.dictionary(fc.constantFrom('revenueShare', 'tariffRate', 'puE'), fc.integer({ min: 0, max: 3 }));
  const scenarios = fc.record({
    active: fc.constantFrom('a', 'b', 'deal'),
    own: fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'c'), values }), { selector: ({ name }) => name }),
  });

  test('who changed nothing gets what the other stored, without a question', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (before, theirs) => {
        const { mine, conflicts } = merged(before, before, theirs);
        expect(conflicts).toEqual([]);
        expect(byName(mine)).toEqual(byName(theirs));
      }),
    );
  });

  test('both see the same questions', () => {
    fc.assert(
      fc.property(scenarios, scenarios, scenarios, (before, one, other) => {
        const inputs = (conflicts: readonly { readonly scenario: string; readonly input: string | undefined }[]) =>
          conflicts.filter(({ input }) => input !== undefined).map(({ scenario, input }) => `${scenario} ${input}`);
        const here = inputs(merged(before, one, other).conflicts);
        expect(inputs(merged(before, other, one).conflicts).sort()).toEqual(here.sort());
      }),
    );
  });

  function byName({ active, own }: SavedScenarios): object {
    return { active, own: [...own].sort((a, b) => a.name.localeCompare(b.name)) };
  }
});
