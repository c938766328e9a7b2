/** Reading a workbook out of Excel as plain data: what sharing needs of it, a batch at a time. */
import { isErrorCode } from '../../sheet/values';
import type { CellContent, CellSnapshot, DefinedName, SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import type { WorkOptions } from '../steps';
import { formulaFilter } from './formula-filter';
import { usedCells } from './used-cells';
import { readWorkbookPart } from './workbook-part';

/** Proxies in one request: each asks Excel for one spill and one fill. */
const proxiesAtOnce = 1000;

export async function readWorkbook(
  context: Excel.RequestContext,
  spillsOf: ReadonlySet<string>,
  { onProgress, signal }: WorkOptions = {},
): Promise<WorkbookSnapshot> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name,items/formula,items/visible');
  const structure = context.workbook.protection.load('protected');
  await context.sync();
  const protections = worksheets.items.map((sheet) => sheet.protection.load('protected'));
  await context.sync();
  // Read at once: whoever loads the sheets again puts other objects in place of these.
  const sheets = worksheets.items.map(({ name, visibility }, at) => ({
    name,
    hidden: visibility !== 'Visible',
    locked: protections[at]?.protected === true,
  }));
  const definedNames = names.items.map(
    ({ name, formula, visible }): DefinedName => ({
      name,
      refersTo: String(formula).replace(/^=/, ''),
      ...(!visible && { hidden: true as const }),
    }),
  );
  const cells = new Map<string, Map<string, CellSnapshot>>(worksheets.items.map(({ name }) => [name, new Map()]));
  const calls = formulaFilter(spillsOf);
  const ours: CellAt[] = [];
  for await (const blocks of usedCells(context)) {
    signal?.throwIfAborted();
    for (const { sheet, row, column, formulas, values } of blocks) {
      formulas.forEach((line, r) => {
        line.forEach((entered, c) => {
          const formula = typeof entered === 'string' && entered.startsWith('=') ? entered : undefined;
          const shown = values[r]?.[c];
          const value = shown === '' ? undefined : contentOf(shown);
          if (formula === undefined && value === undefined) return;
          const place = { row: row + r, column: column + c };
          // A text such as "=1" that is no formula comes the same way in both: Excel then shows it as it stands.
          const typed = formula !== undefined && shown === formula ? { value: formula } : undefined;
          const cell: CellSnapshot = typed
            ? { ...place, ...typed }
            : { ...place, ...(formula !== undefined && { formula }), ...(value !== undefined && { value }) };
          cells.get(sheet)?.set(keyOf(place), cell);
          if (formula !== undefined && typed === undefined && (calls(formula) || formula.includes('#')))
            ours.push({ sheet, ...place });
        });
      });
    }
  }
  await readSpills(context, ours, cells, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
  return {
    sheets: sheets.map(
      ({ name, hidden, locked }): SheetSnapshot => ({
        name,
        cells: [...(cells.get(name)?.values() ?? [])],
        columnWidths: new Map(),
        rowHeights: new Map(),
        merges: [],
        frozen: { rows: 0, columns: 0 },
        hidden,
        gridlines: true,
        ...(locked && { locked: true as const }),
      }),
    ),
    activeSheet: 0,
    names: definedNames,
    ...(structure.protected && { locked: true as const }),
    part: await readWorkbookPart(context),
  };
}

interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The blocks that formulas fill, and the fill colours of their cells. */
async function readSpills(
  context: Excel.RequestContext,
  ours: readonly CellAt[],
  cells: ReadonlyMap<string, Map<string, CellSnapshot>>,
  { onProgress, signal }: WorkOptions,
): Promise<void> {
  for (let from = 0; from < ours.length; from += proxiesAtOnce) {
    signal?.throwIfAborted();
    const asked = ours.slice(from, from + proxiesAtOnce).map(({ sheet, row, column }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      const fill = range.format.fill.load('color');
      return { sheet, row, column, fill, spill: range.getSpillingToRangeOrNullObject().load('rowCount,columnCount') };
    });
    await context.sync();
    for (const { sheet, row, column, fill, spill } of asked) {
      const ofSheet = cells.get(sheet);
      const anchor = ofSheet?.get(keyOf({ row, column }));
      if (ofSheet === undefined || anchor === undefined) continue;
      const style = colourOf(fill.color);
      const spilled = !spill.isNullObject && spill.rowCount * spill.columnCount > 1;
      ofSheet.set(keyOf({ row, column }), {
        ...anchor,
        ...(style && { style }),
        ...(spilled && { spill: { rows: spill.rowCount, columns: spill.columnCount } }),
      });
      if (!spilled) continue;
      for (let r = 0; r < spill.rowCount; r++) {
        for (let c = 0; c < spill.columnCount; c++) {
          const place = { row: row + r, column: column + c };
          const held = ofSheet.get(keyOf(place));
          if (r + c > 0 && held !== undefined) {
            const { formula: _, ...value } = held;
            ofSheet.set(keyOf(place), { ...value, spilled: true, ...(style && { style }) });
          }
        }
      }
    }
    onProgress?.(Math.min(1, (from + proxiesAtOnce) / ours.length));
  }
}

/** Excel tells no fill as white. */
function colourOf(color: string): { readonly fill: string } | undefined {
  const digits = /^#([0-9A-F]{6})$/i.exec(color)?.[1]?.toUpperCase();
  return digits === undefined || digits === 'FFFFFF' ? undefined : { fill: digits };
}

function contentOf(value: unknown): CellContent | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  return isErrorCode(value) ? { error: value } : value;
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row},${column}`;
}
