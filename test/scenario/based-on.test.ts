import { Scenarios } from '../../src/scenario/scenarios';

describe('a scenario of the user’s own', () => {
  it('remembers the preset that it was made from, also through a workbook', () => {
    const scenarios = new Scenarios();
    scenarios.activate('25% duty (2026)');
    scenarios.set('tariffRate', 0.3);
    scenarios.saveAs('My case');
    expect(scenarios.baseOf(scenarios.active).name).toBe('25% duty (2026)');
    const reopened = new Scenarios();
    reopened.restore(scenarios.save());
    expect(reopened.active.name).toBe('My case');
    expect(reopened.baseOf(reopened.active).name).toBe('25% duty (2026)');
  });

  it('does not claim what its preset stands for', () => {
    const scenarios = new Scenarios();
    scenarios.activate('Deal struck down');
    scenarios.set('strikeDownChance', 0.1);
    expect(scenarios.active.about).toBe('Your own scenario.');
  });

  it('is compared with the first preset where its own is not known', () => {
    const scenarios = new Scenarios();
    scenarios.restore({ active: 'Old', own: [{ name: 'Old', values: { revenueShare: 0.2 } }] });
    expect(scenarios.baseOf(scenarios.active).name).toBe('2025 deal (15%)');
  });
});
