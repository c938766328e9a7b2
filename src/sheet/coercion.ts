/**
 * What texts mean where a number is wanted, and numbers where a text is. Excel reads the same text as other numbers in
 * other languages: what only some read is told apart from what all do.
 */
import { isoDate, serialOf } from './days';
import { halfWidth } from './half-width';
import { CellError, type CellInput } from './values';

/**
 * A plain number in a text: `0.15`, `15%`, `1,000`, `2e3`; undefined for any other text. No number with thousands begins
 * with 0: `0,150` is a decimal comma, and 150 would be a lie.
 */
export function numberInText(text: string): number | undefined {
  const match = /^\s*([+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(
    halfWidth(text),
  );
  if (match === null) return undefined;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  return match[2] === '%' ? value / 100 : value;
}

/** A number; no number for any Excel; or one for some and none, or another, for others. */
export type Reading = number | 'no number' | 'depends';

/** What Excel's arithmetic makes of a text: `"15%"*1`, `"2024-06-01"+0`. */
export function readAsNumber(text: string): Reading {
  const trimmed = text.replace(/^ +| +$/g, '');
  if (trimmed !== text.trim()) return 'depends';
  if (/^-?0[xbo]/i.test(trimmed)) return 'no number';
  // Full-width digits are numbers where people type them.
  const plain = halfWidth(trimmed) === trimmed ? numberInText(trimmed) : undefined;
  if (plain !== undefined) return Number.isFinite(plain) ? plain : 'no number';
  return dayOrTime(trimmed) ?? (isReadBySome(trimmed) ? 'depends' : 'no number');
}

/** A date with the year first and a time of 24 hours are the same in every language. */
function dayOrTime(text: string): Reading | undefined {
  const match =
    /^(?:(\d{4})([-/])(\d{1,2})\2(\d{1,2}))?(?:(?:^|(?<=\d) +)(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? [];
  const [, year, , month, day, hours, minutes, seconds = '0'] = match;
  if (year === undefined && hours === undefined) return undefined;
  let serial = 0;
  if (year !== undefined) {
    const found = serialOf(Number(year), Number(month), Number(day));
    const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    if (found === undefined) return 'depends';
    if (isoDate(found) !== written) return 'no number';
    serial = found;
  }
  if (hours === undefined) return serial;
  const clock = [Number(hours), Number(minutes), Number(seconds)];
  const [h = 0, m = 0, s = 0] = clock;
  return h < 24 && m < 60 && s < 60 ? serial + (h * 3600 + m * 60 + s) / 86_400 : 'depends';
}

/** Dates, money, fractions and separators of one language; digits of another script; words that may be a month. */
function isReadBySome(text: string): boolean {
  if (!/\p{Nd}|\p{No}/u.test(text)) return false;
  return /\p{L}{3}/u.test(text) || !/(?!e)\p{L}/iu.test(text) || /\d *[ap]m?$|\p{Sc}|[^\x20-\x7e]/iu.test(text);
}

/** A cell where a number is wanted: an empty one is 0, TRUE is 1. */
export function asNumber(cell: CellInput): Reading | CellError {
  if (typeof cell === 'number') return cell;
  if (cell === null) return 0;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return cell instanceof CellError ? cell : readAsNumber(cell);
}

/** TRUE and FALSE as words; undefined for any other text. */
export function booleanInText(text: string): boolean | undefined {
  const word = text.trim().toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : undefined;
}

/** A cell where a text is wanted; undefined for numbers so large or small that programs write them differently. */
export function asText(cell: Exclude<CellInput, CellError>): string | undefined {
  if (cell === null) return '';
  if (typeof cell !== 'number') return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
  const size = Math.abs(cell);
  if (size !== 0 && (size < 1e-5 || size >= 1e15)) return undefined;
  return String(Number(cell.toPrecision(15)));
}
