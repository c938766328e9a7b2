/** What somebody has typed into a cell, before it is entered: signs of Chinese input, line breaks. */
import {
  CellValueType,
  type ICellData,
  type Injector,
  isFormulaString,
  type Nullable,
  type Workbook,
  WrapStrategy,
} from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { plainEntry, withPlainSigns } from './full-width';

/** Before the number formats look at it. */
const first = 1_000;

export function takeTyped(injector: Injector): void {
  const missingBrackets = (formula: string) => injector.get(LexerTreeBuilder).checkIfAddBracket(formula);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (cell, { workbook }, next) => next(cell && withLineBreaks(withPlain(cell, missingBrackets), workbook)),
  });
}

function withPlain(cell: ICellData, missingBrackets: (formula: string) => number): ICellData {
  if (isFormulaString(cell.f)) {
    const f = withPlainSigns(String(cell.f)).replace(/\r\n?/g, '\n');
    return { ...cell, f: f + ')'.repeat(missingBrackets(f)) };
  }
  // Behind an apostrophe, and in a cell that is formatted as text, everything is text.
  if (typeof cell.v !== 'string' || cell.t === CellValueType.FORCE_STRING || cell.t === CellValueType.STRING)
    return cell;
  const plain = plainEntry(cell.v);
  if (plain === undefined) return cell;
  if (!plain.startsWith('=')) return { ...cell, v: plain };
  return { ...cell, f: plain + ')'.repeat(missingBrackets(plain)), v: null, si: null, p: null };
}

/**
 * A text of several lines without any formats of its own becomes a text with line feeds, as Excel keeps it: the editor
 * keeps a document in the cell, in which formulas see carriage returns.
 */
function withLineBreaks(cell: ICellData, workbook: Workbook): ICellData {
  const text = plainLines(cell.p);
  if (text === undefined) return cell;
  const style = typeof cell.s === 'string' ? workbook.getStyles().get(cell.s) : cell.s;
  return {
    ...cell,
    p: null,
    f: null,
    si: null,
    v: text,
    t: CellValueType.STRING,
    s: { ...style, tb: WrapStrategy.WRAP },
  };
}

function plainLines(document: Nullable<ICellData['p']>): string | undefined {
  const body = document?.body;
  if (!body || (document?.drawingsOrder?.length ?? 0) > 0) return undefined;
  const { dataStream, textRuns = [], customRanges = [], customBlocks = [], paragraphs = [] } = body;
  const text = dataStream.replace(/\r\n$/, '');
  const formatted = textRuns.some(({ st, ed, ts }) => ed - st < text.length && Object.keys(ts ?? {}).length > 0);
  if (formatted || customRanges.length > 0 || customBlocks.length > 0) return undefined;
  if (paragraphs.some(({ bullet }) => bullet !== undefined)) return undefined;
  return text.replace(/\r\n?/g, '\n');
}
