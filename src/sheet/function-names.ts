/** Names of functions as users write them and as files store them. */
import { yearOf } from './function-years';

/** What Excel stores before a function of an add-in. */
export const addInPrefix = '_xldudf_';
/** Before a name that LET or LAMBDA binds. */
export const boundPrefix = '_xlpm.';
/** The year of the file format: functions that are younger carry a prefix in it. */
const formatYear = 2007;
/** Functions that only worksheets know carry a second prefix. */
const worksheetOnly: ReadonlySet<string> = new Set(['FILTER', 'SORT']);

/** The name under which a function is known to users: in capitals, without the prefix of functions of add-ins. */
export function plainName(name: string): string {
  const upper = name.toUpperCase();
  return upper.startsWith(addInPrefix.toUpperCase()) ? upper.slice(addInPrefix.length) : upper;
}

/** A name of Excel's own as files store it; one that is older than the format as it is written. */
export function storedName(written: string): string {
  const name = written.toUpperCase();
  if (worksheetOnly.has(name)) return `_xlfn._xlws.${name}`;
  return yearOf(name) > formatYear ? `_xlfn.${name}` : written;
}

/** The same without the prefixes that files store before Excel's own names and bound ones. */
export function withoutStoredPrefix(name: string): string {
  return name.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./i, '');
}
