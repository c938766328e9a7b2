/** What Excel loads before the first cell answers, as it was built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './measure';

const dist = join(process.cwd(), 'dist');

/** Nothing where `npm run build` has not run. */
export function sizeRows(): readonly Row[] {
  if (!existsSync(join(dist, 'functions.js'))) return [];
  const packed = gzipSync(readFileSync(join(dist, 'functions.js')), { level: 9 }).length;
  const metadata = readFileSync(join(dist, 'functions.json')).length;
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    { what: 'functions.js, gzip', measured: kilobytes(packed), budget: '125 kB', holds: packed <= 125_000 },
    { what: 'functions.json', measured: kilobytes(metadata), budget: '200 kB', holds: metadata <= 200_000 },
  ];
}
