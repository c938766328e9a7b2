import { asking, worldOf } from '../../support/cells';

const { cells, sentence } = asking(
  worldOf(
    { name: 'Slow', country: 'China', figures: { bandwidth: 1000 } },
    { name: 'Fast', figures: { bandwidth: 3000 } },
    { name: 'As fast', figures: { bandwidth: 3000 } },
    { name: 'Secret', figures: { bandwidth: null } },
    { name: 'Rack', kind: 'system', figures: { bandwidth: 90_000 } },
  ),
);

describe('CHIPTOP', () => {
  it('ranks what is known, equals sharing a rank', () => {
    expect(cells('CHIPTOP', 'bandwidth')).toEqual([
      ['rank', 'chip', 'vendor', 'bandwidth (GB/s)', 'confidence'],
      [1, 'As fast', 'Maker', 3000, 'high'],
      [1, 'Fast', 'Maker', 3000, 'high'],
      [3, 'Slow', 'Maker', 1000, 'high'],
    ]);
  });

  it('keeps to a country, a kind and a count', () => {
    expect(cells('CHIPTOP', 'bandwidth', 5, 'china', null, false)).toEqual([[1, 'Slow', 'Maker', 1000, 'high']]);
    expect(cells('CHIPTOP', 'bandwidth', 1, null, 'systems', false)[0]?.[1]).toBe('Rack');
    expect(cells('CHIPTOP', 'bandwidth', 1, null, null, false)).toHaveLength(1);
  });

  it.each([
    [['CHIPTOP', 'bandwidth', 0], /^#VALUE! count: 0 given, allowed is a whole number from 1 to 1000/],
    [
      ['CHIPTOP', 'bandwidth', 3, 'Atlantis'],
      /^#N\/A No country "Atlantis" is in ChipSheet. There are: China, Nowhere/,
    ],
    [['CHIPTOP', 'power', 3], /^#VALUE! kind: chip given, but power is asked of a system/],
    [['CHIPTOP', 'memory type'], /^#VALUE! spec: memory type is text and has no order/],
    [['CHIPTOP', 'tdp'], /^#N\/A Nothing matches/],
  ] as const)('%j is answered with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });
});
