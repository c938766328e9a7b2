/** Numbers of a scenario as people write them: a fraction is a percentage, in its field and nowhere else. */
import { boundsOf, type NumberInput } from '../../scenario/inputs';
import { boundsInWords } from '../../sheet/bounds';
import { numberInText } from '../../sheet/coercion';

export function isPercent({ unit }: NumberInput): boolean {
  return unit === 'fraction';
}

/** A part of a whole: it has a slider. */
export function isShare(input: NumberInput): boolean {
  return isPercent(input) && input.min >= 0 && input.max <= 1;
}

/** What the field shows for a value: 15 for 0.15 of a fraction, without the unit. */
export function textOfNumber(input: NumberInput, value: number): string {
  return String(isPercent(input) ? inPercent(value) : value);
}

/** The value that a text means: in a percent field "15", "15%" and "15 %" are 0.15. Undefined where it is no number. */
export function numberOfText(input: NumberInput, text: string): number | undefined {
  if (!isPercent(input)) return numberInText(text);
  const value = numberInText(text.trimEnd().endsWith('%') ? text : `${text}%`);
  return value === undefined ? undefined : Number(value.toPrecision(14));
}

/** A value with its unit, as in a sentence: "15%", "4 years", "2027". */
export function numberInWords(input: NumberInput, value: number): string {
  if (isPercent(input)) return percentText(value);
  const unit = unitSuffix(input);
  return unit === '' ? String(value) : `${value} ${unit}`;
}

export function percentText(value: number): string {
  return `${inPercent(value)}%`;
}

/** What stands behind the field. */
export function unitSuffix({ unit }: NumberInput): string {
  if (unit === 'fraction') return '%';
  return unit === 'year' ? '' : unit;
}

/** "0% to below 100%" */
export function allowedRange(input: NumberInput): string {
  return boundsInWords(boundsOf(input), (bound) => numberInWords(input, bound));
}

const steps: Readonly<Record<NumberInput['unit'], number>> = {
  fraction: 0.01,
  year: 1,
  years: 0.5,
  'USD bn': 1,
  'USD/kWh': 0.01,
  '': 0.1,
};

export function stepOf({ unit }: NumberInput): number {
  return steps[unit];
}

/** One step of the arrow keys up or down, kept inside the bounds. */
export function stepped(input: NumberInput, value: number, direction: 1 | -1): number {
  const { min, max, belowMax = false } = input;
  const next = Number((value + direction * stepOf(input)).toPrecision(12));
  if (next < min) return min;
  if (belowMax ? next >= max : next > max) return belowMax ? value : max;
  return next;
}

/** Some type 0.15 and mean 15%: the field says how it was read and what to type. */
export function doubtAbout(input: NumberInput, value: number): string | undefined {
  if (!isPercent(input) || value <= 0 || value >= 0.01) return undefined;
  const typed = inPercent(value);
  return `Read as ${typed}%. For ${percentText(typed)} type ${inPercent(typed)}.`;
}

function inPercent(value: number): number {
  return Number((value * 100).toPrecision(12));
}
