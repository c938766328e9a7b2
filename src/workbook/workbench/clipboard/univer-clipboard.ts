/**
 * The clipboard of the grid. Univer 0.25.1 reads tables of other programs in its own way (a cell formatted as percent
 * stops the paste, a text ends at its first "<"), and copies of a spill nothing but its first cell; so what comes in is
 * read and what goes out is written here. Cells that were copied in this very workbook are still pasted by Univer.
 */
import {
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  COPY_TYPE,
  IClipboardInterfaceService,
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import { contentOf } from '../univer-snapshot';
import { styleFromUniver } from '../univer-styles';
import { cellsOf } from './clipboard';
import { asHtml, asText, type Copied, type CopiedCell } from './copied';
import { cutMerges, enterCells, targetOf } from './enter-cells';
import type { Pasted } from './pasted';
import { reachingInto, spilledCell, spillsOf } from './spills';
import { isValuesKey, writeToClipboard } from './system-clipboard';

/** `say` shows a sentence to the user. */
export function takeOverClipboard(injector: Injector, say: (sentence: string) => void): void {
  new GridClipboard(injector, say);
}

class GridClipboard {
  readonly #service: ISheetClipboardService;
  /** What was copied last, to paste its values. */
  #last: { readonly id: string; readonly text: string; readonly values: Pasted } | undefined;

  constructor(
    private readonly injector: Injector,
    private readonly say: (sentence: string) => void,
  ) {
    const service = injector.get(ISheetClipboardService);
    this.#service = service;
    const system = injector.get(IClipboardInterfaceService);
    const write = system.write.bind(system);
    system.write = async (text, html, custom) => {
      if (!writeToClipboard(text, html)) await write(text, html, custom);
    };
    this.#copy();
    this.#paste();
  }

  #copy(): void {
    const service = this.#service;
    const { injector } = this;
    let sheetCopied: Worksheet | undefined;
    // A part of a spill is copied as values; a spill that is copied with its formula is that formula.
    service.addClipboardHook({
      id: 'spilled-values',
      getCellValueBySpecialMatrix: (row, column) => {
        const cell = sheetCopied && spilledCell(injector, sheetCopied, row, column);
        return cell && sheetCopied?.getCellRaw(row, column)?.f == null ? { ...cell, f: null, si: null } : undefined;
      },
    });
    const generate = service.generateCopyContent.bind(service);
    service.generateCopyContent = (unitId, sheetId, range, options) => {
      const sheet = sheetNamed(injector, sheetId);
      const only = options?.copyHookType !== undefined && options.copyHookType !== 'default-copy';
      const whole = sheet === undefined || reachingInto(range, spillsOf(injector, sheet)).length === 0;
      sheetCopied = whole || only ? undefined : sheet;
      const content = generate(unitId, sheetId, range, options);
      sheetCopied = undefined;
      if (!content || sheet === undefined || only) return content;
      const copied = copiedCells(injector, sheet, content.discreteRange.rows, range);
      const text = asText(copied);
      this.#last = { id: content.copyId, text, values: valuesOf(copied) };
      return { ...content, plain: text, html: asHtml(copied, content.copyId) };
    };
    const copy = service.copy.bind(service);
    service.copy = (options?: Parameters<typeof copy>[0]) => {
      const parts = options?.copyType === COPY_TYPE.CUT ? this.#spillsInSelection() : [];
      if (parts.length === 0) return copy(options);
      this.say(`These cells are part of the answer of ${parts.join(', ')}: they are copied, not cut.`);
      return copy({ ...options, copyType: COPY_TYPE.COPY });
    };
  }

  #spillsInSelection(): string[] {
    const target = targetOf(this.injector, 1, 1);
    if (target === undefined) return [];
    return reachingInto(target.range, spillsOf(this.injector, target.sheet)).map(({ address }) => address);
  }

  #paste(): void {
    const service = this.#service;
    let valuesKey = false;
    addEventListener('keydown', (event) => (valuesKey = isValuesKey(event)), { capture: true });
    const pasteEvent = service.legacyPaste.bind(service);
    service.legacyPaste = async (html = '', text = '', files) => {
      const valuesOnly = valuesKey;
      valuesKey = false;
      return this.#enter(html, text, valuesOnly, () => pasteEvent(html, text, files));
    };
    const pasteItem = service.paste.bind(service);
    service.paste = async (item, type = PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE) => {
      const read = async (kind: string) => (item.types.includes(kind) ? (await item.getType(kind)).text() : '');
      const [html, text] = [await read('text/html'), await read('text/plain')];
      const values = type === PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE;
      const here = this.#copiedHere(html);
      if (here === undefined && !values && type !== PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE) {
        this.say('This can be pasted only from cells that were copied in this workbook. Paste values or everything.');
        return false;
      }
      return this.#enter(html, text, values, () =>
        here === undefined ? pasteItem(item, type) : service.pasteByCopyId(here, type),
      );
    };
    const again = service.rePasteWithPasteType.bind(service);
    service.rePasteWithPasteType = (type) => {
      const last = this.#last;
      if (type !== 'SPECIAL_PASTE_VALUE' || service.getPasteOptionsCache()?.source?.copyId !== last?.id || !last)
        return again(type);
      service.disposePasteOptionsCache();
      const commands = this.injector.get(ICommandService);
      const undo = this.injector.get(IUndoRedoService);
      const step = undo.pitchTopUndoElement();
      for (const { id, params } of step?.undoMutations ?? []) commands.syncExecuteCommand(id, params);
      undo.popUndoToRedo();
      void this.#enterBlock(last.values, true);
      return true;
    };
  }

  /** The mark of cells that were copied in this workbook and are still known. */
  #copiedHere(html: string): string | undefined {
    const id = /<table[^>]*\bdata-copy-id="(\w+)"/.exec(html)?.[1];
    return id !== undefined && this.#service.copyContentCache().get(id)?.matrix ? id : undefined;
  }

  async #enter(html: string, text: string, valuesOnly: boolean, other: () => Promise<boolean>): Promise<boolean> {
    const here = this.#copiedHere(html);
    const last = this.#last;
    // Pasting "as text" hands over the text alone; it is known whose it is.
    const values = valuesOnly && last && (here === last.id || sameLines(text, last.text)) ? last.values : undefined;
    if (values !== undefined) return this.#enterBlock(values, true);
    if (here !== undefined) return this.#watchingSpills(other);
    const pasted = cellsOf({ html, text });
    return pasted === undefined ? other() : this.#enterBlock(pasted, valuesOnly);
  }

  async #enterBlock(pasted: Pasted, valuesOnly: boolean): Promise<boolean> {
    const target = targetOf(this.injector, pasted.rows.length, pasted.rows[0]?.length ?? 1);
    if (target === undefined) return false;
    if (cutMerges(target)) {
      this.say('Nothing was pasted: a merged cell lies half inside the place. Unmerge it, or choose another place.');
      return false;
    }
    const { startRow, endRow, startColumn, endColumn } = target.range;
    const place = {
      unitId: target.sheet.getUnitId(),
      subUnitId: target.sheet.getSheetId(),
      range: { rows: numbers(startRow, endRow), cols: numbers(startColumn, endColumn) },
    };
    // Protected cells say so themselves.
    if (this.#service.getClipboardHooks().some((hook) => hook.onBeforePaste?.(place) === false)) return false;
    this.#service.disposePasteOptionsCache();
    this.#service.removeMarkSelection();
    return this.#watchingSpills(async () => {
      await enterCells(this.injector, pasted, target, valuesOnly);
      return true;
    });
  }

  /** A formula that has no room for its answer any more shows #SPILL!: the paste that took it says so. */
  async #watchingSpills(paste: () => Promise<boolean>): Promise<boolean> {
    const sheet = targetOf(this.injector, 1, 1)?.sheet;
    const before = sheet === undefined ? [] : spillsOf(this.injector, sheet);
    const done = await paste();
    const place = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const hit = done && place ? reachingInto(place, before) : [];
    if (hit.length > 0) {
      const addresses = hit.map(({ address }) => address).join(', ');
      this.say(`The paste covers a part of the answer of ${addresses}, which shows #SPILL! now. Ctrl+Z takes it back.`);
    }
    return done;
  }
}

function sheetNamed(injector: Injector, sheetId: string): Worksheet | undefined {
  const model = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  return model?.getSheetBySheetId(sheetId) ?? undefined;
}

/** The rows that a filter hides are not among `rows`. */
function copiedCells(injector: Injector, sheet: Worksheet, rows: readonly number[], range: IRange): Copied {
  return rows.map((row) =>
    numbers(range.startColumn, range.endColumn).map((column): CopiedCell => {
      const held = spilledCell(injector, sheet, row, column) ?? sheet.getCellRaw(row, column) ?? {};
      const value = contentOf(held);
      const style = styleFromUniver(sheet.getComposedCellStyle(row, column));
      const merge = sheet.getMergedCell(row, column);
      const first = merge && merge.startRow === row && merge.startColumn === column;
      return {
        shown: value === undefined ? '' : shownIn(sheet.getCell(row, column) ?? held),
        ...(value !== undefined && { value }),
        ...(style !== undefined && { style }),
        ...(merge && !first && { covered: true as const }),
        ...(first && {
          rows: merge.endRow - merge.startRow + 1,
          columns: merge.endColumn - merge.startColumn + 1,
        }),
      };
    }),
  );
}

/** What is drawn, number formats and all. */
function shownIn(cell: ICellData): string {
  const content = contentOf(cell);
  if (typeof content === 'boolean') return String(content).toUpperCase();
  return typeof content === 'object' ? content.error : String(content ?? '');
}

function valuesOf(copied: Copied): Pasted {
  return {
    rows: copied.map((row) => row.map(({ value }) => (value === undefined ? {} : { value }))),
    merges: [],
  };
}

function sameLines(a: string, b: string): boolean {
  const lines = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return lines(a) === lines(b);
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
