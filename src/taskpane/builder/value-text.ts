/** Cells of an answer as the preview shows them. */
import { Card, CellError, type CellOutput } from '../../functions/cells';

export function shownCell(cell: CellOutput): string {
  if (cell instanceof CellError) return cell.code;
  if (cell instanceof Card) return cell.text;
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return typeof cell === 'number' ? String(Number(cell.toPrecision(10))) : cell;
}
