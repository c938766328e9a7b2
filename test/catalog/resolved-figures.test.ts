import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesBetween, figureLines } from '../../src/build/figure-lines';
import { items } from '../../src/catalog/generated/items';
import { Catalog } from '../../src/catalog/items/lookup';

describe('the snapshot of resolved figures', () => {
  it('is as the data is now: run npm run data:diff, look, then npm run data:snapshot', () => {
    const kept = readFileSync(join(__dirname, 'resolved-figures.txt'), 'utf8').split('\n');
    expect(changesBetween(kept, figureLines(new Catalog(items)))).toEqual([]);
  });
});

describe('the change list', () => {
  it('names what was added, removed and changed', () => {
    const before = ['A B | tdp | 400 W | high | x', 'A C | tdp | 1 W | low | y'];
    const after = ['A B | tdp | 500 W | high | x', 'A D | tdp | 2 W | low | z'];
    expect(changesBetween(before, after)).toEqual([
      { figure: 'A B | tdp', before: '400 W | high | x', after: '500 W | high | x' },
      { figure: 'A C | tdp', before: '1 W | low | y', after: undefined },
      { figure: 'A D | tdp', before: undefined, after: '2 W | low | z' },
    ]);
  });
});
