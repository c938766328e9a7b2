/** The workbench's spreadsheet as ChipSheet sees a workbook. */
import {
  CommandType,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  IResourceManagerService,
  IUndoRedoService,
  type IUnitRange,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook as UniverModel,
  type Worksheet,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IDefinedNamesService,
  LexerTreeBuilder,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  SelectRangeCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { type Change, changed, movedOn } from '../changes';
import { functionsCalled } from '../formula-text';
import type { History } from '../history';
import { withProperties } from '../part';
import type { ShownCells } from '../shown-cells';
import type { CellContent, WorkbookSnapshot } from '../snapshot';
import { carryOut, Pace, type WorkOptions } from '../steps';
import type { CellAddress, FormulaCell, NumberFormats, Selection, Workbook } from '../workbook';
import { blocksOf } from './blocks';
import type { CellNotes } from './cell-notes';
import { changeStep } from './change-step';
import { repairEngine } from './engine-repairs';
import { fitRows } from './fit-rows';
import { repairFormulas } from './formula-repairs';
import { forEachFormula } from './formulas';
import { bringToFront } from './front-sheet';
import { repairLiterals } from './literal-repairs';
import { calculateOnLongSheets, growWithUse } from './sheet-size';
import { withoutSpillMarks, withSpillMarks } from './spill-marks';
import { takeTyped } from './typed/typed-cell';
import { UniverCells } from './univer-cells';
import { UniverHistory } from './univer-history';
import { contentOf, fromUniver, toUniver } from './univer-snapshot';

/** Scrolls the grid; only there where the grid has a screen. */
const scrollToRange = 'sheet.operation.scroll-to-range';

/** The engine starts to calculate a tenth of a second after a change; milliseconds after which none is to come. */
const startsWithin = 150;

/** The engine remembers ranges by workbook id for the whole page, so no two workbooks may have the same. */
let opened = 0;

export class UniverWorkbook implements Workbook {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #instances: IUniverInstanceService;
  readonly #calculation: FormulaCalculationSessionService;
  readonly #called = new Map<string, ReadonlySet<string>>();
  /** Where copies go; the page sets it. */
  keepCopy: ((copy: WorkbookSnapshot) => Promise<void>) | undefined;
  #part: string | undefined;
  /** The cells as they are shown at any moment. */
  readonly cells: ShownCells;
  readonly history: History;
  readonly #partListeners = new Set<(properties: Readonly<Record<string, unknown>>) => void>();

  /** Takes a Univer and opens a first workbook in it: its services start with that. */
  constructor(univer: Univer, first: WorkbookSnapshot, notes: CellNotes) {
    this.#injector = univer.__getInjector();
    this.#commands = this.#injector.get(ICommandService);
    this.#instances = this.#injector.get(IUniverInstanceService);
    notes.sheetName = (id) => this.#model.getSheetBySheetId(id)?.getName();
    this.#commands.beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) notes.begin();
    });
    this.cells = new UniverCells(this.#injector, () => this.#model);
    this.history = new UniverHistory(
      this.#injector,
      () => this.#model,
      () => this.calculated(),
    );
    this.#create(first);
    repairEngine(this.#injector);
    repairLiterals(this.#injector);
    repairFormulas(this.#injector);
    takeTyped(this.#injector);
    this.#calculation = this.#injector.get(FormulaCalculationSessionService);
    this.#rewriteSpillMarks();
    fitRows(this.#injector, () => this.#model);
    calculateOnLongSheets(this.#injector);
    growWithUse(this.#injector, () => this.#model);
  }

  /**
   * Opens another workbook in place of this one. Its cells are calculated a moment later: what they depend on beside
   * the sheet (the scenario that it brings along) is to be set right away.
   */
  open(snapshot: WorkbookSnapshot): void {
    const before = this.#model.getUnitId();
    this.#create(snapshot);
    this.#instances.disposeUnit(before);
  }

  /** Everything that a file keeps of the workbook. */
  snapshot(): WorkbookSnapshot {
    const formulas = this.#injector.get(FormulaDataModel);
    const names = this.#injector.get(IDefinedNamesService);
    return fromUniver(this.#model, { formulas, names, shift: this.#shift, resource: this.#resource }, this.#part);
  }

  /** Settles when all cells show what their formulas give. */
  calculated(): Promise<void> {
    return this.#calculation.waitForLatestApplied(undefined, startsWithin);
  }

  async cellsCalling(names: ReadonlySet<string>): Promise<readonly FormulaCell[]> {
    if (names.size === 0) return [];
    const cells: FormulaCell[] = [];
    const pace = new Pace();
    for (const sheet of this.#model.getSheets()) {
      const found: Parameters<Parameters<typeof forEachFormula>[2]>[0][] = [];
      forEachFormula(sheet, this.#shift, (formula) => found.push(formula));
      for (const { row, column, cell, written, text } of found) {
        if (pace.due) await pace.turn();
        if (![...this.#functionsIn(written)].some((name) => names.has(name))) continue;
        const content = contentOf(cell) ?? '';
        cells.push({
          address: { sheet: sheet.getName(), row, column },
          formula: withSpillMarks(text()),
          value: typeof content === 'object' ? content.error : content,
        });
      }
    }
    return cells;
  }

  async shown(): Promise<ShownCells> {
    return this.cells;
  }

  async recalculate(cells: readonly CellAddress[]): Promise<void> {
    const unitId = this.#model.getUnitId();
    const dirtyRanges = [...blocksOf(cells)].flatMap(([sheet, blocks]): IUnitRange[] => {
      const sheetId = this.#model.getSheetBySheetName(sheet)?.getSheetId();
      return sheetId === undefined ? [] : blocks.map((range) => ({ unitId, sheetId, range }));
    });
    if (dirtyRanges.length === 0) return;
    // Local: a calculation is no edit and has no place among the steps that can be undone.
    await this.#commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { dirtyRanges },
      { onlyLocal: true },
    );
    await this.calculated();
  }

  async readPart(): Promise<string | undefined> {
    return this.#part;
  }

  async writePart(xml: string): Promise<void> {
    this.#part = xml;
  }

  async read(_: ReadonlySet<string>, { signal }: WorkOptions = {}): Promise<WorkbookSnapshot> {
    await this.calculated();
    signal?.throwIfAborted();
    return this.snapshot();
  }

  async apply(changes: readonly Change[], options: WorkOptions = {}): Promise<void> {
    const moved = movedOn(changes, this.snapshot());
    if (moved !== undefined) throw new Error(`${moved} was changed in the meantime: nothing is done. Try again.`);
    // What the user takes back with one Ctrl+Z.
    const oneUndo = this.#injector.get(IUndoRedoService).__tempBatchingUndoRedo(this.#model.getUnitId());
    try {
      const step = changeStep(this.#injector, this.#model, ({ was, becomes }) => {
        this.#part = withProperties(this.#part, becomes);
        this.history.push({ name: '', undo: () => this.#setPart(was), redo: () => this.#setPart(becomes) });
      });
      const pace = new Pace();
      await carryOut(
        changes,
        async (some) => {
          await step(some);
          await pace.turn();
        },
        options,
      );
    } finally {
      oneUndo.dispose();
    }
    await this.calculated();
  }

  async saveCopy(changes: readonly Change[]): Promise<void> {
    if (this.keepCopy === undefined) throw new Error('No copy can be saved here.');
    await this.calculated();
    await this.keepCopy(changed(this.snapshot(), changes));
  }

  async select({ sheet: name, row, column }: CellAddress): Promise<void> {
    const sheet = this.#model.getSheetBySheetName(name);
    if (!sheet) return;
    const unitId = this.#model.getUnitId();
    const subUnitId = sheet.getSheetId();
    if (this.#sheet !== sheet) bringToFront(this.#injector, this.#model, sheet);
    const range = cellRange(row, column);
    await this.#commands.executeCommand(SelectRangeCommand.id, { unitId, subUnit: subUnitId, range });
    if (this.#commands.hasCommand(scrollToRange)) await this.#commands.executeCommand(scrollToRange, { range });
  }

  async selection(): Promise<Selection> {
    const { row, column } = this.#cursor();
    const sheet = this.#sheet;
    const cell = sheet.getCellRaw(row, column);
    const formula = this.#injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheet.getSheetId(), this.#model.getUnitId());
    const content = cell ? contentOf(cell) : undefined;
    const address = { sheet: sheet.getName(), row, column };
    const { anchor } = this.cells.at(address);
    return {
      address,
      ...((anchor.row !== row || anchor.column !== column) && { spillOf: anchor }),
      formula: formula ? withSpillMarks(formula) : shownText(content ?? ''),
    };
  }

  /** Where the cursor is, what that cell shows, as it shows it ("" for an empty one), and the formula that fills it. */
  selectedValue(): { readonly address: CellAddress; readonly value: string; readonly formula: string } {
    const { row, column } = this.#cursor();
    const sheet = this.#sheet;
    const address = { sheet: sheet.getName(), row, column };
    const { value: content = '', formula = '' } = this.cells.at(address);
    // Through the number format, where there is a screen: 8.8% and not 0.0882.
    const formatted = typeof content === 'number' ? sheet.getCell(row, column)?.v : undefined;
    const plain = typeof content === 'boolean' ? String(content).toUpperCase() : shownText(content);
    return { address, value: typeof formatted === 'string' ? formatted.trim() : plain, formula };
  }

  async firstFilled(rows: number, columns: number): Promise<CellAddress | undefined> {
    return this.cells.firstFilled({ sheet: this.#sheet.getName(), ...this.#cursor() }, rows, columns);
  }

  async enterFormula(formula: string, formats: NumberFormats = []): Promise<void> {
    const { row, column } = this.#cursor();
    const value: Record<number, Record<number, ICellData>> = {};
    formats.forEach((line, r) => {
      const cells: Record<number, ICellData> = {};
      value[row + r] = cells;
      line.forEach((pattern, c) => {
        if (pattern !== undefined) cells[column + c] = { s: { n: { pattern } } };
      });
    });
    value[row] = {
      ...value[row],
      [column]: { ...value[row]?.[column], f: withoutSpillMarks(formula), v: null, p: null },
    };
    const range = {
      ...cellRange(row, column),
      endRow: row + Math.max(1, formats.length) - 1,
      endColumn: column + Math.max(1, formats[0]?.length ?? 1) - 1,
    };
    await this.#commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: this.#model.getUnitId(),
      subUnitId: this.#sheet.getSheetId(),
      range,
      value,
    });
    await this.calculated();
  }

  onChange(listener: () => void): () => void {
    let due = false;
    // One edit is several mutations: they are told as one.
    const tell = () => {
      if (due) return;
      due = true;
      setTimeout(() => {
        due = false;
        listener();
      }, 0);
    };
    const edits = this.#commands.onCommandExecuted(({ id }) => {
      if (id === SetRangeValuesMutation.id || changesOfSheets.test(id)) tell();
    });
    const results = this.#calculation.resultApplied$.subscribe(tell);
    return () => {
      edits.dispose();
      results.unsubscribe();
    };
  }

  /** Calls back when the user changes something that a file keeps; a calculation is no such change. */
  onEdit(listener: () => void): () => void {
    const edits = this.#commands.onCommandExecuted(({ id, type }, options) => {
      const local = options?.onlyLocal === true || options?.fromFormula === true;
      if (type === CommandType.MUTATION && keptMutations.test(id) && !local) listener();
    });
    return () => edits.dispose();
  }

  onPart(listener: (properties: Readonly<Record<string, unknown>>) => void): () => void {
    this.#partListeners.add(listener);
    return () => this.#partListeners.delete(listener);
  }

  onSelect(listener: () => void): () => void {
    const moves = this.#injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => listener());
    const sheets = this.#commands.onCommandExecuted(({ id }) => {
      if (id === SetWorksheetActiveOperation.id) listener();
    });
    return () => {
      moves.unsubscribe();
      sheets.dispose();
    };
  }

  #setPart(properties: Readonly<Record<string, unknown>>): void {
    this.#part = withProperties(this.#part, properties);
    for (const listener of [...this.#partListeners]) listener(properties);
  }

  get #model(): UniverModel {
    return this.#instances.getCurrentUnitOfType<UniverModel>(UniverInstanceType.UNIVER_SHEET) as UniverModel;
  }

  get #sheet(): Worksheet {
    return this.#model.ensureActiveSheet();
  }

  readonly #shift = (formula: string, columns: number, rows: number): string =>
    this.#injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);

  /** What a plugin keeps with the workbook; what the workbook brought along for one that is not there yet. */
  readonly #resource = (name: string): string | undefined => {
    const hook = this.#injector
      .get(IResourceManagerService)
      .getAllResourceHooks()
      .find(({ pluginName }) => pluginName === name);
    return hook === undefined
      ? this.#model.getSnapshot().resources?.find((each) => each.name === name)?.data
      : hook.toJson(this.#model.getUnitId(), this.#model);
  };

  #create(snapshot: WorkbookSnapshot): void {
    this.#part = snapshot.part;
    opened += 1;
    const id = `workbook-${opened}`;
    this.#instances.createUnit(UniverInstanceType.UNIVER_SHEET, toUniver(snapshot, id));
    this.#instances.focusUnit(id);
    const shown = this.#model.getSheets()[snapshot.activeSheet];
    if (shown !== undefined) bringToFront(this.#injector, this.#model, shown);
  }

  #cursor(): { readonly row: number; readonly column: number } {
    const cell = this.#injector.get(SheetsSelectionsService).getCurrentLastSelectionPrimaryCell();
    if (!cell) return { row: 0, column: 0 };
    // Of merged cells the first holds what all show.
    return cell.isMerged
      ? { row: cell.startRow, column: cell.startColumn }
      : { row: cell.actualRow, column: cell.actualColumn };
  }

  /** Formulas that are filled down read alike up to their references, so what they call is remembered by text. */
  #functionsIn(formula: string): ReadonlySet<string> {
    const known = this.#called.get(formula);
    if (known !== undefined) return known;
    if (this.#called.size >= 50_000) this.#called.clear();
    const found = functionsCalled(formula);
    this.#called.set(formula, found);
    return found;
  }

  /** `A1#` typed by the user becomes what the engine can answer before it sees it. */
  #rewriteSpillMarks(): void {
    this.#commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== SetRangeValuesMutation.id && id !== SetRangeValuesCommand.id) return;
      const { value, cellValue } = params as { readonly value?: unknown; readonly cellValue?: unknown };
      rewriteFormulas(value ?? cellValue, 2);
    });
  }
}

/** Links and validation have prefixes of their own. */
const keptMutations = /^(sheets?|data-validation)\.mutation\.(?!toggle-note-popup|re-calc-filter)/;
const changesOfSheets = /^sheet\.mutation\.(insert|remove|move|set-worksheet-name|delete)/;

function shownText(content: CellContent): string {
  return typeof content === 'object' ? content.error : String(content);
}

function cellRange(row: number, column: number): IRange {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

/** A command carries one cell, or cells in rows: `depth` is how many levels down a cell can be. */
function rewriteFormulas(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  const cell = value as { f?: unknown };
  if (typeof cell.f === 'string') cell.f = withoutSpillMarks(cell.f);
  else if (depth > 0) for (const inner of Object.values(value)) rewriteFormulas(inner, depth - 1);
}
