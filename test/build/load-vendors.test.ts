import { readRegimes } from '../../src/build/load-regimes';
import { readVendors, strangers } from '../../src/build/load-vendors';
import { problemLine } from '../../src/build/problem-line';
import { catalogue } from '../catalog/lint/planted';

const { vendors } = readVendors();
const countries = readRegimes().countries?.countries ?? [];

describe('vendors', () => {
  it('are all known, in known countries', () => expect(strangers(catalogue, vendors, countries)).toEqual([]));

  it('an item that spells its vendor otherwise is told', () => {
    const [h20] = catalogue.filter(({ id }) => id === 'h20');
    if (h20 === undefined) throw new Error('no H20');
    const said = (vendor: string) =>
      strangers([{ ...h20, item: { ...h20.item, vendor } }], vendors, countries).map(problemLine);
    expect(said('Nvidia')).toEqual([expect.stringMatching(/h20\.json: vendor: "Nvidia" is no vendor.*write "nvidia"/)]);
    expect(said('amd')).toEqual([expect.stringMatching(/h20\.json: vendor: "amd" is not the folder/)]);
    expect(said('constructor')).toEqual([expect.stringMatching(/"constructor" is no vendor/)]);
  });

  it('a country that is not among the countries is told', () => {
    const made = { ...vendors, maker: { name: 'Maker', country: 'Chna' } };
    expect(strangers([], made, countries).map(problemLine)).toEqual([
      expect.stringMatching(/vendors\.maker\.country: "Chna" is no country/),
    ]);
  });

  it('two vendors with one name are told', () => {
    const text = JSON.stringify({
      vendors: { one: { name: 'One', country: 'Japan' }, two: { name: 'Two', country: 'Japan', also: ['ONE'] } },
    });
    expect(readVendors(text).problems.map(problemLine)).toEqual([expect.stringMatching(/"ONE" is also a name of one/)]);
  });
});
