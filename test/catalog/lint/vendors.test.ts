import { readData } from '../../../src/build/kinds';
import { problemLine } from '../../../src/build/problem-line';
import { readFile } from '../../../src/build/read-data';
import { strangers } from '../../../src/catalog/items/lint/strangers';
import { vendorsFormat } from '../../../src/catalog/items/vendors';

const { files } = readData();
const today = '2026-11-24';

describe('vendors', () => {
  it('are all known, in known countries', () => expect(strangers.check(files, today)).toEqual([]));

  it('an item that spells its vendor otherwise is told', () => {
    const [h20] = files.items.filter(({ id }) => id === 'h20');
    if (h20 === undefined) throw new Error('no H20');
    const said = (vendor: string) => {
      const items = [{ ...h20, content: { ...h20.content, vendor } }];
      return strangers.check({ ...files, items }, today).map(problemLine);
    };
    expect(said('Nvidia')).toEqual([expect.stringMatching(/h20\.json: vendor: "Nvidia" is no vendor.*write "nvidia"/)]);
    expect(said('amd')).toEqual([expect.stringMatching(/h20\.json: vendor: "amd" is not the folder/)]);
    expect(said('constructor')).toEqual([expect.stringMatching(/"constructor" is no vendor/)]);
  });

  it('a country that is not among the countries is told', () => {
    const vendors = files.vendors.map((file) => ({
      ...file,
      content: { vendors: { maker: { name: 'Maker', country: 'Chna' } } },
    }));
    expect(strangers.check({ ...files, items: [], vendors }, today).map(problemLine)).toEqual([
      expect.stringMatching(/vendors\.maker\.country: "Chna" is no country/),
    ]);
  });

  it('two vendors with one name are told', () => {
    const text = JSON.stringify({
      vendors: { one: { name: 'One', country: 'Japan' }, two: { name: 'Two', country: 'Japan', also: ['ONE'] } },
    });
    const { problems } = readFile('vendors.json', text, vendorsFormat);
    expect(problems.map(problemLine)).toEqual([expect.stringMatching(/"ONE" is also a name of one/)]);
  });
});
