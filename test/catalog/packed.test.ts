import { readData, resolved } from '../../src/build/kinds';
import type { Packing } from '../../src/catalog/columns';
import { Companies } from '../../src/catalog/companies/lookup';
import { packed as companiesPacked } from '../../src/catalog/companies/packed';
import { kindNames } from '../../src/catalog/kinds';

const data = resolved(readData().files);

/** Through the text of the bundle and back. */
function travelled<Data>(packing: Packing<Data>, content: Data): Data {
  const { packed, addresses } = packing.pack(content);
  return packing.unpack(JSON.parse(JSON.stringify(packed)), (index) => addresses[index] ?? '');
}

test.each(kindNames)('%s are the same after the journey', (kind) => {
  const { packed } = require(`../../src/catalog/${kind}/packed`) as { packed: Packing<object> };
  const content = kind === 'items' ? { version: '2026.11', hash: 'any', ...data.items } : data[kind];
  expect(travelled(packed, content)).toEqual(content);
});

test('companies answer the same after the journey', () => {
  const [before, after] = [data.companies, travelled(companiesPacked, data.companies)].map(
    (each) => new Companies(each),
  );
  for (const company of before?.all ?? []) {
    for (const metric of before?.metricsOf(company) ?? []) {
      for (const period of before?.periodsOf(company, metric) ?? []) {
        const asked = [company.name, metric.id, period] as const;
        expect(after?.figure(...asked)).toEqual(before?.figure(...asked));
      }
    }
  }
});
