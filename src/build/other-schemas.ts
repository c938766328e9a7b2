/** Writes the JSON Schemas that editors complete company, policy, market and claim files by: `npx tsx src/build/other-schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { otherSchemas } from './load-others';

const folder = 'src/catalog/schema';
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(otherSchemas())) {
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
