/** What a cell holds, from what it shows and its number format: clipboards say little more of a number. */
import { getNumfmtParseValueFilter, numfmt, willLoseNumericPrecision } from '@univerjs/core';
import { isErrorCode } from '../../../sheet/values';
import type { CellContent } from '../../snapshot';
import { bareCode, dateOrder, isTextCode } from './number-format';

export interface ShownValue {
  readonly value: CellContent;
  /** The format that the text speaks of, where the cell has none of its own. */
  readonly numberFormat?: string;
}

/** How numbers are written: "1.234,50" is 1234.5 in half of Europe. */
export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

export const englishSeparators: Separators = { decimal: '.', thousands: ',' };

/** A text without a format, read as if it had been typed; undefined for a text that is just text. */
export function asTyped(text: string): ShownValue | undefined {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  if (isErrorCode(trimmed)) return { value: { error: trimmed } };
  // Accountants write a negative amount in brackets.
  const negative = /^([$€£¥]?)\(([$€£¥]?[\d.,]+%?)\)$/.exec(trimmed);
  const parsed = getNumfmtParseValueFilter(negative ? `${negative[1]}${negative[2]}` : trimmed);
  if (typeof parsed?.v !== 'number') return undefined;
  // More digits than a number has: an identifier, that would come back with noughts at its end.
  if (parsed.z === undefined && willLoseNumericPrecision(trimmed)) return undefined;
  return {
    // 8.8 / 100 differs from 0.088 in the last digit.
    value: Number((negative ? -parsed.v : parsed.v).toPrecision(15)),
    ...(parsed.z !== undefined && { numberFormat: parsed.z }),
  };
}

/** A text that a cell with a number format shows; undefined where it is no number in that format. */
export function fromFormat(shown: string, code: string, separators: Separators, order: string): number | undefined {
  if (isTextCode(code)) return undefined;
  const text = shown.trim();
  const parts = dateOrder(code);
  // The short date of Excel is the only one whose parts change places with the reader's country.
  if (parts !== undefined) return fromDate(text, parts === 'mdy' ? order : parts);
  const typed = numberAsTyped(english(text, separators));
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const guesses = [
    ...sections.flatMap((section) => guess(text, section, separators)).flatMap((value) => [value, -value]),
    typed,
    // A month and a year.
    numberAsTyped(`1-${text}`),
  ];
  // Nothing is believed that the format would show in another way...
  const sure = guesses.find((value) => value !== undefined && sameShown(code, value, text, separators));
  if (sure !== undefined) return sure;
  // ...but for a format that is not known here, and that hides nothing of the number.
  return numfmt.isDateFormat(code) || scaleOf(code) > 0 ? undefined : typed;
}

function numberAsTyped(text: string): number | undefined {
  const value = asTyped(text)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** How many times the format divides by a thousand. */
function scaleOf(section: string): number {
  return /[#0?](,+)(?=[^#0?,]*$)/.exec(bareCode(section))?.[1]?.length ?? 0;
}

/** The numbers, without their signs, that a section of a format may show as this text. */
function guess(text: string, section: string, separators: Separators): number[] {
  const fraction = /^-?(?:(\d+)\s+)?(\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    const [, whole = '0', above, below] = fraction;
    return [Number(whole) + Number(above) / Number(below)];
  }
  let rest = text;
  for (const [, quoted, escaped, currency] of section.matchAll(/"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]/gs)) {
    const literal = (quoted ?? escaped ?? currency ?? '').trim();
    if (literal !== '') rest = rest.replace(literal, '');
  }
  rest = english(rest, separators).replace(/[-+()$€£¥,\s]/g, '');
  if (rest === '') return [0];
  const [, plain, exponent = '', percent] = /^(\d+\.?\d*|\.\d+)(e\d+)?(%?)$/i.exec(rest.replace(/e$/i, '')) ?? [];
  if (plain === undefined) return [];
  if (exponent !== '') return [numberAsTyped(english(text, separators)) ?? Number(plain + exponent)];
  // 8.8% is 8.8e-2: 8.8 / 100 differs from it in the last digit.
  return [percent === '' ? Number(plain) * 1000 ** scaleOf(section) : Number(`${plain}e-2`)];
}

function sameShown(code: string, value: number, text: string, separators: Separators): boolean {
  const compact = (each: string) => each.replace(/[\s\u00a0]/g, '');
  try {
    return compact(numfmt.format(code, value)) === compact(english(text, separators));
  } catch {
    // A code that the formatter does not know.
    return false;
  }
}

function english(text: string, { decimal, thousands }: Separators): string {
  if (decimal === '.' && thousands === ',') return text;
  return [...text].map((sign) => (sign === thousands ? ',' : sign === decimal ? '.' : sign)).join('');
}

const dateParts = /^(\d{1,4})([-./ ])(\d{1,2})\2(\d{1,4})(.*)$/;

/** A date in figures, by the order of its parts; anything else as typed. */
function fromDate(text: string, order: string): number | undefined {
  const [, first, , second, third, time = ''] = dateParts.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) {
    return numberAsTyped(text);
  }
  const parts = first.length === 4 ? { y: first, m: second, d: third } : inOrder(order, [first, second, third]);
  const year = parts.y.length <= 2 ? (Number(parts.y) < 30 ? 2000 : 1900) + Number(parts.y) : Number(parts.y);
  const date = numfmt.parseDate(`${year}-${parts.m.padStart(2, '0')}-${parts.d.padStart(2, '0')}`)?.v;
  const clock = time.trim() === '' ? 0 : numfmt.parseTime(time.trim())?.v;
  return typeof date === 'number' && typeof clock === 'number' ? date + clock : undefined;
}

function inOrder(order: string, parts: readonly string[]): { y: string; m: string; d: string } {
  const part = (letter: string) => parts[order.indexOf(letter)] ?? '';
  return { y: part('y'), m: part('m'), d: part('d') };
}

/** Day or month first? Told by dates that can be read in one way only; as in English where none tells. */
export function orderOf(texts: Iterable<string>): string {
  for (const text of texts) {
    const [, first, sign, second] = dateParts.exec(text.trim()) ?? [];
    if (first === undefined || first.length === 4) continue;
    if (sign === '.' || Number(first) > 12) return 'dmy';
    if (Number(second) > 12) return 'mdy';
  }
  return 'mdy';
}
