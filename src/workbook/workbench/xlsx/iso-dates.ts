/** Dates in an .xlsx: numbers of days, or, from programs that follow the letter of the standard, ISO 8601. */
import { strFromU8, strToU8 } from 'fflate';
import type { PackageFiles } from './checked-package';

const dayLength = 86_400_000;
/** 1904-01-01 as a day of the system that begins with 1900. */
export const daysTo1904 = 1462;

/** True where day 0 is 1904-01-01, as on the Macs of old. */
export function countsFrom1904(files: PackageFiles): boolean {
  return /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(strFromU8(files.get('xl/workbook.xml') ?? new Uint8Array()));
}

/**
 * The files with every date as a number of days: the library takes `<c t="d"><v>2025-04-09</v></c>` for a text.
 */
export function withSerialDates(files: PackageFiles): PackageFiles {
  const from = countsFrom1904(files) ? daysTo1904 : 0;
  const changed = new Map(files);
  for (const [name, content] of files) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const xml = strFromU8(content);
    if (!xml.includes(' t="d"')) continue;
    const serial = xml.replace(
      /(<c\b[^>]*?) t="d"([^>]*>)((?:<f\b[^>]*\/>|<f\b[^>]*>[^<]*<\/f>)?)<v>([^<]*)<\/v>/g,
      (cell, start: string, end: string, formula: string, iso: string) => {
        const days = serialOfIso(iso);
        return days === undefined ? cell : `${start}${end}${formula}<v>${days - from}</v>`;
      },
    );
    changed.set(name, strToU8(serial));
  }
  return changed;
}

/** `2025-04-09`, `2025-04-09T12:00:00.000Z`, or a time of day alone. */
function serialOfIso(text: string): number | undefined {
  const [, date, time = '00:00', rest = ''] =
    /^(?:(\d{4}-\d\d-\d\d)T?)?T?(\d\d:\d\d)?((?::\d\d(?:\.\d+)?)?)Z?$/.exec(text.trim()) ?? [];
  if (rest === '' && date === undefined && time === '00:00') return undefined;
  const at = Date.parse(`${date ?? '1970-01-01'}T${time}${rest}Z`);
  if (Number.isNaN(at)) return undefined;
  if (date === undefined) return at / dayLength;
  const days = at / dayLength + 25_569;
  // Before 1900-03-01 Excel counts a 29 February 1900 that never was.
  return days < 61 ? days - 1 : days;
}
