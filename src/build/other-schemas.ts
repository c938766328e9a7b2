/** Writes the JSON Schemas that editors complete company, policy, market and claim files by: `npx tsx src/build/other-schemas.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherSchemas } from './load-others';

for (const [name, schema] of Object.entries(otherSchemas())) {
  writeFileSync(join(__dirname, `../catalog/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
