import { type InputId, inputIds, inputOf, inputProblem } from '../../src/scenario/inputs';
import { presets } from '../../src/scenario/presets';
import { Scenarios } from '../../src/scenario/scenarios';

describe('inputs', () => {
  it.each(inputIds)('%s has a default within its bounds and a source for it', (id) => {
    expect(inputProblem(id, inputOf(id).default)).toBeUndefined();
    expect(inputOf(id).source.title.length).toBeGreaterThan(10);
  });
});

describe('presets', () => {
  it.each(presets.map((preset) => [preset.name, preset] as const))(
    '%s: each value is allowed, each difference has a source',
    (_, preset) => {
      const base = presets[0] as (typeof presets)[number];
      for (const id of inputIds) {
        expect(inputProblem(id, preset.values[id])).toBeUndefined();
        if (preset.values[id] !== base.values[id]) expect(preset.sources[id]).toMatch(/.{10}/);
      }
    },
  );
});

describe('scenarios', () => {
  it('a change of a preset becomes a scenario of the user, the preset stays', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.25);
    expect(scenarios.active).toMatchObject({ name: '2025 deal (15%), changed', preset: false });
    expect(scenarios.find('2025 deal (15%)')?.values.revenueShare).toBe(0.15);
  });

  it('a value out of bounds is refused with a sentence and changes nothing', () => {
    const scenarios = new Scenarios();
    expect(scenarios.set('revenueShare', 1)).toMatch(/revenue share: 1 .*given, allowed is from 0 to below 1/);
    expect(scenarios.active.values.revenueShare).toBe(0.15);
  });

  it('undo goes back step by step', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.2);
    scenarios.set('productMargin', 0.6);
    scenarios.undo();
    expect(scenarios.active.values).toMatchObject({ revenueShare: 0.2, productMargin: 0.5 });
    scenarios.undo();
    expect(scenarios.active.name).toBe('2025 deal (15%)');
    expect(scenarios.canUndo).toBe(false);
  });

  it('tells exactly which inputs changed', () => {
    const scenarios = new Scenarios();
    const seen: (readonly InputId[])[] = [];
    scenarios.onChange((changed) => seen.push(changed));
    scenarios.activate('100% tariff as announced');
    expect(seen).toEqual([['tariffRate']]);
  });

  it('what is saved comes back the same', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.3);
    scenarios.saveAs('Mine');
    const copy = new Scenarios();
    copy.restore(JSON.parse(JSON.stringify(scenarios.save())));
    expect(copy.active).toMatchObject({ name: 'Mine', values: scenarios.active.values });
  });

  it('a name that is taken is refused', () => {
    expect(new Scenarios().saveAs('no china sales')).toMatch(/already/);
  });
});
