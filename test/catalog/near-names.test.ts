import { isNameProblem, NameIndex } from '../../src/catalog/names';
import { slipsBetween } from '../../src/catalog/near-names';

const indexOf = (...names: readonly string[]) =>
  new NameIndex(
    'thing',
    names.map((name) => ({ target: { name }, name, own: [] })),
  );
const suggested = (index: NameIndex<{ name: string }>, text: string) => {
  const found = index.find(text);
  return isNameProblem(found) ? found.candidates : `found ${found.name}`;
};

describe('slips between two names', () => {
  it.each([
    ['h100', 'h010', 1],
    ['ascend', 'acsend', 1],
    ['ascend', 'ascnd', 1],
    ['ascend', 'asscend', 1],
    ['ascend', 'aszend', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s and %s: %d', (one, other, slips) => {
    expect(slipsBetween(one, other, 3)).toBe(slips);
    expect(slipsBetween(other, one, 3)).toBe(slips);
  });

  it('says no more than "above the limit" where it is', () => {
    expect(slipsBetween('abcdefgh', 'stuvwxyz', 2)).toBeGreaterThan(2);
  });
});

describe('what is suggested', () => {
  it('a swap of two neighbours is one slip', () =>
    expect(suggested(indexOf('H100', 'H200'), 'H010')).toEqual(['H100']));
  it('no other word that begins alike', () => expect(suggested(indexOf('MetaX'), 'Meta')).toEqual([]));
  it('no other model of three characters', () => expect(suggested(indexOf('S60', 'M40'), 'M60')).toEqual([]));
  it('nothing where a digit and a letter differ', () =>
    expect(suggested(indexOf('Tesla K80'), 'Tesla M60')).toEqual([]));
  it('a longer name that holds the words', () =>
    expect(suggested(indexOf('Hanguang 800', 'Zhenwu 810E'), 'hanguang')).toEqual(['Hanguang 800']));
});

describe('an index of names', () => {
  it('refuses a name with two owners, however it is spelled, and says which', () => {
    expect(
      () =>
        new NameIndex('chip', [
          { target: { id: 1 }, name: 'H20', own: ['Hopper (China)'] },
          { target: { id: 2 }, name: 'H100', own: ['Hopper China'] },
        ]),
    ).toThrow('"Hopper China" means two: H20 and H100.');
  });

  it('takes the first where the data of a workbook are older than the names', () => {
    const [first, second] = [{ id: 1 }, { id: 2 }];
    const index = new NameIndex(
      'chip',
      [
        { target: first, name: 'One', own: ['Two'] },
        { target: second, name: 'Two', own: [] },
      ],
      { collisions: 'first has it' },
    );
    expect(index.find('Two')).toBe(second);
    expect(index.find('One')).toBe(first);
  });
});
