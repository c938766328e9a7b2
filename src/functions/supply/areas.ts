/** The area of one die: typed, or of a chip that has a single one. */
import type { Item } from '../../catalog/items/lookup';
import { specById } from '../../catalog/specs';
import { exactly, type Interval } from '../../models/interval';
import { numberInText } from '../../sheet/coercion';
import { intervalOf, numberOf } from '../catalog/figures';
import { CellError, notAvailable } from '../cells';
import { literalText, operand, provided, quoted } from '../native';

const typed = 'Type the area of one die in mm².';

/** The catalogue knows the area of all dies together: of several nobody can tell how it divides. */
export function areaOf(die: Item | number): Interval {
  if (typeof die === 'number') return exactly(die);
  const area = intervalOf(die, specById('die area'));
  if (area instanceof CellError) throw notAvailable(`${area.sentence} ${typed}`);
  const dies = numberOf(die, specById('dies'));
  const together = area.best.toLocaleString('en-US');
  if (dies instanceof CellError)
    throw notAvailable(`${die.name}: ${together} mm² in all, but no source for "dies", their number. ${typed}`);
  if (dies === 1) return area;
  throw notAvailable(`${die.name} has ${dies} dies, ${together} mm² in all; the area of each is missing. ${typed}`);
}

type Figure = (item: string, spec: string) => string;

/** The same in plain Excel, safe beside an operator; undefined for a number in quotes, which may also be a name. */
export function areaForm(figure: Figure, die: string): string | undefined {
  const ofChip = `IF(${operand(figure(die, quoted('dies')))}=1,${figure(die, quoted('die area'))},NA())`;
  return numberOr(die, ofChip);
}

/** What was given where that is a number, else the form for a chip. */
export function numberOr(given: string, ofChip: string): string | undefined {
  const literal = literalText(given);
  if (literal !== undefined) return numberInText(literal) === undefined ? ofChip : undefined;
  return numberInText(given) === undefined ? `IF(ISNUMBER(${given}),${given},${ofChip})` : operand(given);
}

/** A form of the mean number of defects means something only for an area above 0. */
export function withArea(area: string, form: string): string {
  return provided([`${area}>0`], form);
}
