import { isNameProblem, listed, NameIndex } from '../../src/catalog/names';
import { createWorld } from '../../src/functions/world';

const { catalog } = createWorld();
const nameOf = (text: string): string => {
  const found = catalog.item(text);
  return isNameProblem(found) ? found.sentence : found.name;
};

describe('names of chips', () => {
  it.each([
    ['H100', 'H100 SXM'],
    ['nvidia h-100', 'H100 SXM'],
    ['NVIDIA   H20', 'H20'],
    ['Huawei Ascend 910C', 'Ascend 910C'],
    ['ascend910c', 'Ascend 910C'],
    ['昇腾910C', 'Ascend 910C'],
    ['AMD Instinct MI300X', 'MI300X'],
    ['Ｈ１００', 'H100 SXM'],
    ['华为昇腾910C', 'Ascend 910C'],
    ['壁仞 BR100', 'BR100'],
    ['Baidu Kunlun P800', 'Kunlun P800'],
    ['Google Cloud TPU v4', 'TPU v4'],
    ['Tesla V100 PCIe 16GB', 'V100 PCIe 16GB'],
    ['Tesla D1', 'Dojo D1'],
  ])('"%s" is %s', (typed, name) => expect(nameOf(typed)).toBe(name));

  it.each(['H1000', 'Ascnd 910C', 'GB200NVL27'])(
    '"%s" is never matched in silence: it is told what may be meant',
    (typed) => {
      expect(nameOf(typed)).toMatch(/No chip or system .*Did you mean /);
    },
  );

  it.each([
    ['Huawei H100', 'H100 SXM'],
    ['AMD K100', 'K100'],
    ['Tesla MI300X', 'MI300X'],
  ])('"%s" has the vendor of another: told, never answered with the %s', (typed, meant) => {
    expect(nameOf(typed)).toMatch(new RegExp(`^No chip or system "${typed}" .*Did you mean .*${meant}`));
  });

  it('a vendor of another makes no family name fit either', () => {
    expect(nameOf('Google TPU v5')).toMatch(/fits several: TPU v5e or TPU v5p/);
    expect(nameOf('AMD TPU v5')).toMatch(/^No chip or system/);
  });

  it.each(['DGX H800', 'HGX A100', 'DGX GB200'])('"%s" is a system of eight or more, never its one chip', (typed) => {
    expect(nameOf(typed)).toMatch(/^No chip or system/);
  });

  it('says nothing silly about a word that is like no chip', () => {
    expect(nameOf('banana')).toBe('No chip or system "banana" is in ChipSheet.');
  });
});

describe('names of specs', () => {
  it.each([
    ['BW', 'bandwidth'],
    ['Memory Bandwidth', 'bandwidth'],
    ['BF16 TFLOPS', 'bf16'],
    ['TDP', 'tdp'],
  ])('"%s" is %s', (typed, id) => {
    const found = catalog.spec(typed);
    expect(isNameProblem(found) ? found.sentence : found.id).toBe(id);
  });
});

describe('an index of names', () => {
  const index = new NameIndex('thing', [
    { target: { id: 1 }, name: 'Alpha 10', own: ['A-10'], shared: ['Alpha', 'Series'] },
    { target: { id: 2 }, name: 'Alpha 20', own: [], shared: ['alpha', 'Series', 'A-10'] },
    { target: { id: 3 }, name: 'Beta', own: [], shared: ['Series'], prefixes: ['Maker', 'Brand', 'Brand New'] },
    { target: { id: 4 }, name: 'Bolt 100', own: [] },
  ]);
  const problem = (text: string) => {
    const found = index.find(text);
    if (!isNameProblem(found)) throw new Error(`"${text}" was found`);
    return found;
  };

  it('gives the candidates of a name that several share', () => {
    expect(problem(' ALPHA ')).toMatchObject({
      kind: 'ambiguous',
      sentence: '"ALPHA" fits several: Alpha 10 or Alpha 20. Name one of them.',
      candidates: ['Alpha 10', 'Alpha 20'],
    });
    expect(problem('series').sentence).toContain('Alpha 10, Alpha 20 or Beta');
  });

  it('a name of one’s own goes before a shared one', () => expect(index.find('a10')).toEqual({ id: 1 }));

  it.each(['Maker Beta', 'Brand Beta', 'Maker Brand Beta', 'brand-new beta', 'Maker Brand New Beta'])(
    '"%s" is Beta',
    (typed) => expect(index.find(typed)).toEqual({ id: 3 }),
  );
  it('takes two prefixes off and no more', () => expect(problem('Maker Maker Maker Beta').kind).toBe('unknown'));

  it('takes no prefix of another off', () => expect(problem('Maker Bolt 100').candidates).toEqual(['Bolt 100']));

  it('suggests the nearest first, and at most three', () => {
    expect(problem('Alpha 1O').candidates).toEqual(['Alpha 10']);
    expect(problem('bolt').sentence).toBe('No thing "bolt" is in ChipSheet. Did you mean Bolt 100?');
    expect(problem('Brand Bets').candidates).toEqual(['Beta']);
    const many = new NameIndex(
      'thing',
      ['Gamma 1', 'Gamma 2', 'Gamma 3', 'Gamma 4'].map((name) => ({ target: { name }, name, own: [] })),
    );
    expect(many.find('Gamma 5')).toMatchObject({ candidates: ['Gamma 1', 'Gamma 2', 'Gamma 3'] });
  });

  it('takes a name that begins alike for nearer', () => {
    const index = new NameIndex(
      'thing',
      ['Zamma 10', 'Gamma 11'].map((name) => ({ target: { name }, name, own: [] })),
    );
    expect(index.find('Gamma 10')).toMatchObject({ candidates: ['Gamma 11', 'Zamma 10'] });
  });

  it('suggests nothing for one letter or for what is far from all', () => {
    expect(problem('B').candidates).toEqual([]);
    expect(problem('xyz').candidates).toEqual([]);
    expect(problem('').sentence).toBe('No thing "" is in ChipSheet.');
  });
});

it.each([
  [[], 3, ''],
  [['A'], 3, 'A'],
  [['A', 'B'], 3, 'A or B'],
  [['A', 'B', 'C'], 3, 'A, B or C'],
  [['A', 'B', 'C', 'D'], 3, 'A, B, C and 1 more'],
])('%j, at most %d, are listed as "%s"', (names, limit, text) => expect(listed(names, limit)).toBe(text));
