import { createWorld } from '../../../src/functions/world';
import { inputIds } from '../../../src/scenario/inputs';
import { presets } from '../../../src/scenario/presets';
import { asking } from '../../support/cells';

describe('SCENARIOS', () => {
  it('has a column for each scenario and a row for each input', () => {
    const table = asking(createWorld()).cells('SCENARIOS');
    expect(table).toHaveLength(inputIds.length + 1);
    expect(table[0]).toHaveLength(presets.length + 2);
  });

  it('marks the active one and shows the user’s own beside the presets', () => {
    const mine = createWorld();
    mine.scenarios.set('revenueShare', 0.3);
    mine.scenarios.saveAs('Mine');
    const [header = [], share = []] = asking(mine).cells('SCENARIOS');
    expect(header).toContain('Mine *');
    expect(share[header.indexOf('Mine *')]).toBe(0.3);
  });

  it('keeps one bad name to its column', () => {
    const table = asking(createWorld()).cells('SCENARIOS', [['2025 deal (15%)', 'Nobody']]);
    expect(table.every(([, , good, bad]) => good !== '#N/A' && bad === '#N/A')).toBe(true);
  });
});
