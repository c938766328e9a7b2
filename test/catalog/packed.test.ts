import { encodeDataset } from '../../src/build/encode-dataset';
import { loadItems } from '../../src/build/load-items';
import { encodeOthers, loadOthers } from '../../src/build/load-others';
import { readVendors } from '../../src/build/load-vendors';
import { type Packed, packCompanies, packDataset } from '../../src/build/pack';
import { Catalog } from '../../src/catalog/catalog';
import { Companies } from '../../src/catalog/companies';
import { unpackCompanies, unpackDataset } from '../../src/catalog/packed';

/** Through the text of the bundle and back. */
function travelled<Content, Result>(
  { packed, addresses }: Packed<Content>,
  unpack: (packed: Content, addressAt: (index: number) => string) => Result,
): Result {
  return unpack(JSON.parse(JSON.stringify(packed)), (index) => addresses[index] ?? '');
}

test('chips and systems are the same after the journey', () => {
  const dataset = encodeDataset(loadItems().items, readVendors().vendors, '2026.11');
  const arrived = travelled(packDataset(dataset), unpackDataset);
  expect(new Catalog(arrived).items).toEqual(new Catalog(dataset).items);
  const identities = ({ items }: typeof dataset) => items.map(({ figures, ...identity }) => identity);
  expect(identities(arrived)).toEqual(identities(dataset));
});

test('companies are the same after the journey', () => {
  const { companies } = encodeOthers(loadOthers());
  const arrived = travelled(packCompanies(companies), unpackCompanies);
  expect(arrived.companies.map(({ figures, ...identity }) => identity)).toEqual(
    companies.companies.map(({ figures, ...identity }) => identity),
  );
  const [before, after] = [new Companies(companies), new Companies(arrived)];
  for (const company of before.all) {
    for (const metric of before.metricsOf(company)) {
      for (const period of before.periodsOf(company, metric)) {
        const asked = [company.name, metric.id, period] as const;
        const [figure, expected] = [after.figure(...asked), before.figure(...asked)];
        expect({ ...figure, company: company.id }).toEqual({ ...expected, company: company.id });
      }
    }
  }
});
