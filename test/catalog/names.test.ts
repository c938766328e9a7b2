import { isNameProblem } from '../../src/catalog/names';
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
