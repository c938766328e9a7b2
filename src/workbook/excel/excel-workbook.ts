/** The workbook that is open in Excel, through Office.js. */
import { type Change, movedOn } from '../changes';
import { largestLook, type ShownCells } from '../shown-cells';
import type { WorkbookSnapshot } from '../snapshot';
import { carryOut, NotTakenBack, type WorkOptions } from '../steps';
import {
  type CellAddress,
  columnName,
  type FormulaCell,
  type NumberFormats,
  type Selection,
  type Workbook,
} from '../workbook';
import { areasBySheet } from './areas';
import { changeStep } from './change-step';
import { readShownCells } from './excel-cells';
import { formulaFilter } from './formula-filter';
import { readWorkbook } from './read-workbook';
import { usedCells } from './used-cells';
import { base64, wholeFile } from './whole-file';
import { readWorkbookPart, writeWorkbookPart } from './workbook-part';

/** The globals of Office.js; they are there once Office is ready. */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;
/** An event of Excel whose details do not matter to us. */
type AnyEvent = OfficeExtension.EventHandlers<unknown>;

/** Newer than the types of the client that comes as a package. */
const mergedUndo: Excel.RunOptions & { readonly mergeUndoGroup: true } = { mergeUndoGroup: true };

/** Excel tells of each sheet that it calculated: listeners hear of a burst once. */
const burst = 50;

export class ExcelWorkbook implements Workbook {
  readonly #excel: typeof Excel;
  readonly #office: typeof Office;

  constructor({ Excel: excel, Office: office }: OfficeJs) {
    this.#excel = excel;
    this.#office = office;
  }

  cellsCalling(names: ReadonlySet<string>): Promise<readonly FormulaCell[]> {
    const calls = formulaFilter(names);
    return this.#run(async (context) => {
      const found: FormulaCell[] = [];
      for await (const blocks of usedCells(context)) {
        for (const { sheet, row, column, formulas, values } of blocks) {
          formulas.forEach((line, r) => {
            line.forEach((formula, c) => {
              if (typeof formula !== 'string' || !formula.startsWith('=') || !calls(formula)) return;
              const value = values[r]?.[c] as FormulaCell['value'];
              found.push({ address: { sheet, row: row + r, column: column + c }, formula, value });
            });
          });
        }
      }
      return found;
    });
  }

  shown(): Promise<ShownCells> {
    return this.#run(readShownCells);
  }

  recalculate(cells: readonly CellAddress[]): Promise<void> {
    return this.#run(async (context) => {
      const { worksheets, application } = context.workbook;
      for (const [sheet, lists] of areasBySheet(cells)) {
        for (const list of lists) worksheets.getItem(sheet).getRanges(list).setDirty();
      }
      application.calculate(this.#excel.CalculationType.recalculate);
      await context.sync();
    });
  }

  readPart(): Promise<string | undefined> {
    return this.#run(readWorkbookPart);
  }

  writePart(xml: string): Promise<void> {
    return this.#run((context) => writeWorkbookPart(context, xml));
  }

  read(spillsOf: ReadonlySet<string>, options?: WorkOptions): Promise<WorkbookSnapshot> {
    return this.#run((context) => readWorkbook(context, spillsOf, options));
  }

  async apply(changes: readonly Change[], options?: WorkOptions): Promise<void> {
    const moved = movedOn(changes, await this.#cells());
    if (moved !== undefined) throw new Error(`${moved} was changed in the meantime: nothing is done. Try again.`);
    try {
      await carryOut(changes, (some) => this.#write(some), options);
    } catch (error) {
      if (!(error instanceof NotTakenBack)) throw error;
      // What refused to be changed refuses to be changed back: only what is really different is worth a word.
      const now = await this.#cells();
      const left = error.left.filter((change) => movedOn([change], now) !== undefined);
      throw left.length === 0 ? error.cause : new NotTakenBack(error.cause, left);
    }
  }

  #cells(): Promise<WorkbookSnapshot> {
    return this.#run((context) => readWorkbook(context, new Set()));
  }

  async saveCopy(changes: readonly Change[], functions: ReadonlySet<string>): Promise<void> {
    // What knows the format is loaded when it is needed.
    const { patchFile } = await import(/* webpackChunkName: "patch-file" */ '../workbench/xlsx/patch-file');
    const file = await wholeFile(this.#office);
    await this.#excel.createWorkbook(base64(patchFile(file, changes, functions)));
  }

  select({ sheet, row, column }: CellAddress): Promise<void> {
    return this.#run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(`${columnName(column)}${row + 1}`).select();
      await context.sync();
    });
  }

  selection(): Promise<Selection> {
    return this.#run(async (context) => {
      const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,formulas');
      const sheet = cell.worksheet.load('name');
      const parent = cell.getSpillParentOrNullObject().load('rowIndex,columnIndex');
      await context.sync();
      const address = { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
      const corner = parent.isNullObject
        ? address
        : { sheet: sheet.name, row: parent.rowIndex, column: parent.columnIndex };
      const inSpill = corner.row !== address.row || corner.column !== address.column;
      return {
        address,
        formula: inSpill ? '' : String(cell.formulas[0]?.[0] ?? ''),
        ...(inSpill && { spillOf: corner }),
      };
    });
  }

  firstFilled(rows: number, columns: number): Promise<CellAddress | undefined> {
    if (rows * columns > largestLook) return Promise.resolve(undefined);
    return this.#run(async (context) => {
      const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
      const sheet = cell.worksheet.load('name');
      const spill = cell.getSpillingToRangeOrNullObject().load('rowCount,columnCount');
      const block = cell.getResizedRange(rows - 1, columns - 1).load('formulas');
      await context.sync();
      const own = spill.isNullObject ? { rows: 1, columns: 1 } : { rows: spill.rowCount, columns: spill.columnCount };
      for (const [r, line] of block.formulas.entries()) {
        for (const [c, held] of (line as unknown[]).entries()) {
          // What the formula in the cell spills now goes with it.
          if (held === '' || (r < own.rows && c < own.columns)) continue;
          return { sheet: sheet.name, row: cell.rowIndex + r, column: cell.columnIndex + c };
        }
      }
      return undefined;
    });
  }

  enterFormula(formula: string, formats: NumberFormats = []): Promise<void> {
    return this.#run(async (context) => {
      const cell = context.workbook.getActiveCell().load('numberFormat');
      await context.sync();
      const isFormula = formula.startsWith('=');
      // A cell formatted as text would keep the formula as text.
      if (isFormula && cell.numberFormat[0]?.[0] === '@') cell.numberFormat = [['General']];
      // Excel would make a date of "1/2" and a formula of "+1" or "@A1": the apostrophe keeps text text.
      cell.formulas = [[isFormula ? formula : `'${formula}`]];
      const [first] = formats;
      if (first !== undefined) {
        // A null leaves a cell its own format.
        const filled = cell.getResizedRange(formats.length - 1, first.length - 1);
        filled.numberFormat = formats.map((line) => line.map((format) => format ?? null));
      }
      await context.sync();
    });
  }

  onChange(listener: () => void): () => void {
    return this.#listen(
      ({ worksheets }) => [worksheets.onChanged, worksheets.onCalculated, worksheets.onDeleted],
      listener,
    );
  }

  onPart(): () => void {
    // Excel's undo leaves custom XML parts alone.
    return () => undefined;
  }

  onSelect(listener: () => void): () => void {
    return this.#listen(({ worksheets }) => [worksheets.onSelectionChanged], listener);
  }

  #run<T>(batch: Batch<T>, more: Excel.RunOptions = {}): Promise<T> {
    // While a cell is being edited Excel refuses everything: wait for the end instead.
    const options = { delayForCellEdit: true, ...more };
    // Excel.run gives OfficeExtension's own promise: handed on as a real one.
    return Promise.resolve(this.#excel.run(options, batch));
  }

  /**
   * Carries out changes of one kind. Cells are one entry of Excel's undo list: all that is done to them can be undone
   * by itself. Sheets, names and parts cannot on each platform, and a group with one such request in it is refused
   * whole (Microsoft, "Undo capabilities in Excel add-ins").
   */
  async #write(changes: readonly Change[]): Promise<void> {
    const batch: Batch<void> = (context) => changeStep(context, changes);
    if (!changes.every(({ kind }) => kind === 'cell') || !this.#mergesUndo) return this.#run(batch);
    try {
      await this.#run(batch, mergedUndo);
    } catch (error) {
      // An Excel whose undo knows less takes the same requests one by one.
      if ((error as { readonly code?: unknown } | null)?.code !== 'UndoNotSupported') throw error;
      await this.#run(batch);
    }
  }

  get #mergesUndo(): boolean {
    return this.#office.context.requirements.isSetSupported('ExcelApi', '1.20');
  }

  /** Excel takes and drops event handlers in requests of their own; the caller need not wait for that. */
  #listen(events: (workbook: Excel.Workbook) => readonly unknown[], listener: () => void): () => void {
    let stopped = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const heard = async (): Promise<void> => {
      if (stopped || waiting !== undefined) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        if (!stopped) listener();
      }, burst);
    };
    const added = this.#run(async (context) => {
      const handlers = events(context.workbook).map((event) => (event as AnyEvent).add(heard));
      await context.sync();
      return handlers;
    });
    added.catch((error: unknown) => console.error(error));
    return () => {
      stopped = true;
      clearTimeout(waiting);
      added.then((handlers) => this.#remove(handlers)).catch((error: unknown) => console.error(error));
    };
  }

  async #remove(handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Promise<void> {
    const [first] = handlers;
    if (first === undefined) return;
    await this.#excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  }
}
