import type { InputId } from '../../src/scenario/inputs';
import { presets } from '../../src/scenario/presets';
import type { Scenario } from '../../src/scenario/scenario';
import { Scenarios } from '../../src/scenario/scenarios';

describe('scenarios', () => {
  it('a change of a preset becomes a scenario of the user, the preset stays', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.25);
    expect(scenarios.active).toMatchObject({ name: '2025 deal (15%), changed', preset: false });
    expect(scenarios.find('2025 deal (15%)')?.values.revenueShare).toBe(0.15);
  });

  it('a value out of bounds is refused with a sentence and changes nothing', () => {
    const scenarios = new Scenarios();
    expect(scenarios.set('revenueShare', 1)).toMatch(/revenue share: 1 .*given, allowed is 0 to below 1/);
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

  it('a name that is no name is refused', () => {
    const scenarios = new Scenarios();
    expect(scenarios.saveAs('   ')).toMatch(/1 to 60 characters/);
    expect(scenarios.saveAs('x'.repeat(61))).toMatch(/1 to 60 characters/);
    expect(scenarios.active.preset).toBe(true);
    expect(scenarios.saveAs(` ${'x'.repeat(60)} `)).toBeUndefined();
    expect(scenarios.active.name).toBe('x'.repeat(60));
  });

  it('is found by its name, however it is typed', () => {
    const scenarios = new Scenarios();
    expect(scenarios.find(' deal STRUCK down ')?.name).toBe('Deal struck down');
    expect(scenarios.find('Deal')).toBeUndefined();
  });

  it('activates by name, and says which there are', () => {
    const scenarios = new Scenarios();
    expect(scenarios.activate('no china sales')).toBeUndefined();
    expect(scenarios.active.name).toBe('No China sales');
    expect(scenarios.activate('Peace')).toMatch(/"Peace".*There are: 2025 deal \(15%\), Deal struck down/);
    expect(scenarios.active.name).toBe('No China sales');
  });

  it('second thoughts about a preset get a name of their own', () => {
    const scenarios = new Scenarios();
    for (const share of [0.2, 0.3, 0.4]) {
      scenarios.activate('2025 deal (15%)');
      scenarios.set('revenueShare', share);
    }
    expect(scenarios.all.slice(presets.length).map(({ name, values }) => [name, values.revenueShare])).toEqual([
      ['2025 deal (15%), changed', 0.2],
      ['2025 deal (15%), changed 2', 0.3],
      ['2025 deal (15%), changed 3', 0.4],
    ]);
  });

  it('a change of one’s own scenario stays in it, and touches no other', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.2);
    scenarios.saveAs('First');
    scenarios.saveAs('Second');
    scenarios.set('revenueShare', 0.3);
    expect(scenarios.active.name).toBe('Second');
    expect(scenarios.all.slice(presets.length).map(({ name, values }) => [name, values.revenueShare])).toEqual([
      ['2025 deal (15%), changed', 0.2],
      ['First', 0.2],
      ['Second', 0.3],
    ]);
    scenarios.activate('First');
    expect(scenarios.active.values.revenueShare).toBe(0.2);
  });

  it('what changes nothing is no step to undo, and nobody is told', () => {
    const scenarios = new Scenarios();
    let told = 0;
    scenarios.onChange(() => told++);
    scenarios.set('revenueShare', 0.15);
    scenarios.activate('2025 deal (15%)');
    scenarios.undo();
    expect(scenarios.active.preset).toBe(true);
    expect(scenarios.canUndo).toBe(false);
    expect(told).toBe(0);
  });

  it('tells nobody who has stopped listening', () => {
    const scenarios = new Scenarios();
    let told = 0;
    const stop = scenarios.onChange(() => told++);
    scenarios.set('revenueShare', 0.2);
    stop();
    scenarios.set('revenueShare', 0.3);
    expect(told).toBe(1);
  });

  it('undo goes back a hundred steps', () => {
    const scenarios = new Scenarios();
    for (let step = 1; step <= 101; step++) scenarios.set('revenueShare', step / 1000);
    let undone = 0;
    for (; scenarios.canUndo; undone++) scenarios.undo();
    expect(undone).toBe(100);
    expect(scenarios.active.values.revenueShare).toBe(0.001);
  });

  it('one’s own can be removed, a preset cannot', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.2);
    scenarios.saveAs('First');
    scenarios.saveAs('Second');
    expect(scenarios.remove('2025 deal (15%), changed')).toBeUndefined();
    expect(scenarios.active.name).toBe('Second');
    expect(scenarios.remove('second')).toBeUndefined();
    expect(scenarios.active.name).toBe('2025 deal (15%)');
    expect(scenarios.all.slice(presets.length).map(({ name }) => name)).toEqual(['First']);
    expect(scenarios.remove('No China sales')).toBe('"No China sales" is no scenario of your own.');
    expect(scenarios.remove('Third')).toBe('"Third" is no scenario of your own.');
    expect(scenarios.all).toHaveLength(presets.length + 1);
    scenarios.undo();
    expect(scenarios.active.name).toBe('Second');
  });

  it('reset goes back to the first preset and keeps what was made', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.2);
    scenarios.reset();
    expect(scenarios.active.name).toBe('2025 deal (15%)');
    expect(scenarios.find('2025 deal (15%), changed')?.values.revenueShare).toBe(0.2);
  });

  it('takes over what a workbook keeps, with defaults for what it does not know', () => {
    const scenarios = new Scenarios();
    scenarios.set('tariffRate', 0.5);
    scenarios.restore({ active: 'Old', own: [{ name: 'Old', values: { revenueShare: 0.2 } }] });
    expect(scenarios.canUndo).toBe(false);
    expect(scenarios.active).toMatchObject({
      preset: false,
      about: 'Your own scenario.',
      values: { revenueShare: 0.2, tariffRate: 0.25, productMargin: 0.5 },
    });
    expect(scenarios.all).toHaveLength(presets.length + 1);
    scenarios.restore({ active: '25% duty (2026)', own: [] });
    expect(scenarios.active).toBe(presets.find(({ name }) => name === '25% duty (2026)'));
    scenarios.restore({ active: 'Lost', own: [] });
    expect(scenarios.active).toBe(presets[0]);
  });
});

describe('presets that a pinned workbook carries', () => {
  const pinned = presets.map((preset): Scenario => ({ ...preset, values: { ...preset.values, productMargin: 0.4 } }));

  it('take the place of those of the same name, the active one too', () => {
    const scenarios = new Scenarios();
    const seen: (readonly InputId[])[] = [];
    scenarios.activate('No China sales');
    scenarios.onChange((changed) => seen.push(changed));
    scenarios.replacePresets(pinned);
    expect(scenarios.active.name).toBe('No China sales');
    expect(scenarios.active.values).toMatchObject({ productMargin: 0.4, chinaMix: 0 });
    expect(scenarios.all).toEqual(pinned);
    expect(scenarios.canUndo).toBe(false);
    scenarios.replacePresets(pinned);
    expect(seen).toEqual([['productMargin']]);
  });

  it('leave one’s own as it is', () => {
    const scenarios = new Scenarios();
    scenarios.set('revenueShare', 0.3);
    scenarios.saveAs('Mine');
    const mine = scenarios.active;
    scenarios.replacePresets(pinned);
    expect(scenarios.active).toBe(mine);
    expect(scenarios.baseOf(mine)).toBe(pinned[0]);
  });

  it('hide none of one’s own that has the same name, while it is active', () => {
    const scenarios = new Scenarios();
    scenarios.saveAs('Mine');
    scenarios.replacePresets([...pinned, { ...(pinned[0] as Scenario), name: 'Mine' }]);
    expect(scenarios.find('mine')).toBe(scenarios.active);
  });
});
