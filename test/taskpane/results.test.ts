import { notAvailable } from '../../src/functions/cells';
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { changedInputs, sourceIn, valueInWords } from '../../src/taskpane/scenario/input-facts';
import { resultsOf, withDraft } from '../../src/taskpane/scenario/results';

describe('what the scenario does', () => {
  it('is what the functions answer', () => {
    const { hit, after, range } = resultsOf(functions, createWorld());
    expect(hit).toBeCloseTo(0.0882, 4);
    expect(after).toBeCloseTo(0.4118, 4);
    expect(range.map(({ name }) => name)).toEqual(['low', 'base', 'high']);
  });

  it('takes a value that is being typed, and leaves the scenario alone', () => {
    const world = createWorld();
    const { hit } = resultsOf(functions, withDraft(world, { id: 'revenueShare', value: 0.25 }));
    expect(hit).toBeCloseTo(0.1667, 4);
    expect(world.scenarios.active.values.revenueShare).toBe(0.15);
    expect(world.scenarios.canUndo).toBe(false);
  });

  it('says why there is none, and has none without the functions', () => {
    const world = createWorld();
    const broken = functions.map((each) =>
      each.name === 'MARGINHIT' ? { ...each, answer: () => notAvailable('Not published.') } : each,
    );
    expect(resultsOf(broken, world)).toMatchObject({ hit: undefined, problem: 'Not published.' });
    expect(resultsOf([], world)).toEqual({ hit: undefined, after: undefined, range: [], problem: undefined });
  });
});

describe('the facts of an input', () => {
  const { scenarios } = createWorld();

  it('come from the preset where it has a source of its own', () => {
    const [deal, , duty] = scenarios.all;
    if (deal === undefined || duty === undefined) throw new Error('presets are missing');
    expect(sourceIn(deal, 'revenueShare')).toMatchObject({ date: '2025-08-28' });
    expect(sourceIn(duty, 'treatment')).toEqual({ title: 'An import duty is a cost of the product' });
    expect(sourceIn(duty, 'revenueShare')).toMatchObject({ title: 'content.govdelivery.com' });
    expect(changedInputs(duty, deal)).toContain('policyDate');
  });

  it('read as people write them', () => {
    expect(valueInWords('revenueShare', 0.15)).toBe('15%');
    expect(valueInWords('size1', 37)).toBe('37 USD bn');
    expect(valueInWords('policyDate', '2026-01-15')).toBe('2026-01-15');
  });
});
