import { asking, world, worldOf } from '../../support/cells';

const { cells } = asking(
  worldOf(
    { name: 'In a year', country: 'United States', figures: { released: '2025' } },
    { name: 'In a half', country: 'United States', figures: { released: '2025-H1' } },
    { name: 'In a quarter', country: 'China', figures: { released: '2025-Q1' } },
    { name: 'In a month', country: 'China', figures: { released: '2025-02' } },
    { name: 'On a day', country: 'China', figures: { released: '2025-02-10' } },
    { name: 'Nobody knows', country: 'China', figures: {} },
  ),
);

describe('CHIPLIST', () => {
  it.each([
    ['2025-01-01', ['In a year', 'In a half', 'In a quarter', 'In a month', 'On a day']],
    ['2025-02-11', ['In a year', 'In a half', 'In a quarter', 'In a month']],
    ['2025-03-01', ['In a year', 'In a half', 'In a quarter']],
    ['2025-04-01', ['In a year', 'In a half']],
    ['2025-07-01', ['In a year']],
    ['2026-01-01', ['#N/A']],
  ])('since %s leaves out what was certainly released before', (since, names) => {
    expect(cells('CHIPLIST', null, null, null, since)).toEqual(names.map((name) => [name]));
  });

  it('knows the short names of countries', () => {
    expect(cells('CHIPLIST', null, 'USA')).toEqual([['In a year'], ['In a half']]);
    expect(cells('CHIPLIST', null, 'PRC')).toHaveLength(4);
  });
});

describe('a vendor or a country by name', () => {
  const { cells, sentence } = asking(world);
  it('any name of a vendor', () => {
    expect(cells('CHIPLIST', 'Habana')).toEqual(cells('CHIPLIST', 'Intel'));
    expect(cells('CHIPLIST', '华为')).toEqual(cells('CHIPLIST', 'Huawei'));
  });
  it('a slip is told', () => expect(sentence('CHIPLIST', 'Nvidea')).toMatch(/Did you mean NVIDIA\?/));
  it('any name of a country', () =>
    expect(cells('CHIPLIST', null, "People's Republic of China")).toEqual(cells('CHIPLIST', null, 'China')));
  it.each(['constructor', '__proto__', 'toString'])('no country is called %s', (name) => {
    expect(sentence('CHIPLIST', null, name)).toMatch(/^#N\/A No country ".*" is in ChipSheet\. There are: /);
    expect(sentence('CHIPTOP', 'bandwidth', null, name)).toMatch(/^#N\/A No country /);
  });
});
