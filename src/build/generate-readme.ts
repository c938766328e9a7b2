/** Brings the README's table of functions up to date. A program of its own: the list of functions must exist by then. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../functions/generated/functions';
import { withFunctionTable } from './readme';

const path = join(__dirname, '..', '..', 'README.md');
writeFileSync(path, withFunctionTable(readFileSync(path, 'utf8'), functions));
