/** Excel's day numbers and ISO dates, without time zones: a date is a day on the calendar and nothing else. */

/** Excel's day 0 of the 1900 date system, counted so that days from 1900-03-01 on agree with Excel. */
const dayZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;
/** 1900-03-01: before it Excel counts a 29 February 1900 that never was. */
const firstExactDay = 61;
/** 9999-12-31, the last day that Excel knows. */
const lastDay = 2_958_465;

/** `isoDate(45756)` is "2025-04-09"; undefined outside 1900-03-01 to 9999-12-31. */
export function isoDate(serial: number): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= firstExactDay && day <= lastDay)) return undefined;
  return new Date(dayZero + day * dayLength).toISOString().slice(0, 10);
}

/** `serialOfIsoDate('2025-04-09')` is 45756; undefined for a text that is no day on the calendar. */
export function serialOfIsoDate(text: string): number | undefined {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (match === null) return undefined;
  const serial = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return serial !== undefined && isoDate(serial) === text.trim() ? serial : undefined;
}

/** `serialOf(2025, 4, 9)` is 45756; months and days beyond the calendar run over, as in DATE. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const serial = (Date.UTC(year, month - 1, day) - dayZero) / dayLength;
  return year >= 1900 && serial >= firstExactDay && serial <= lastDay ? serial : undefined;
}

/** Whether a text is a day on the calendar, as `2025-04-09`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  // 2025-02-30 parses, to the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
