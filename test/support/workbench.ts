/** A workbook in Univer with no screen: real formulas, calculated by the engine of the workbench. */
import type { Univer } from '@univerjs/core';
import { functions } from '../../src/functions/generated/functions';
import { createWorld, type Data, type World } from '../../src/functions/world';
import { Sentences } from '../../src/workbook/sentences';
import { Session } from '../../src/workbook/session';
import type { CellContent, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { openInUniver } from '../../src/workbook/workbench/engine';
import type { UniverWorkbook } from '../../src/workbook/workbench/univer-workbook';
import { type CellAddress, parseAddress } from '../../src/workbook/workbook';

export type Shown = number | string | boolean;

export interface OpenWorkbench {
  readonly univer: Univer;
  readonly workbook: UniverWorkbook;
  readonly world: World;
  readonly sentences: Sentences;
  readonly session: Session;
  /** What a cell shows: "" for an empty one, error values by their code. */
  readonly at: (address: string) => Shown;
  /** What the cells of a block show, row by row. */
  readonly block: (address: string, rows: number, columns: number) => Shown[][];
  /** The block that the formula in a cell fills. */
  readonly spill: (address: string) => Shown[][];
  readonly close: () => void;
}

const opened = new Set<OpenWorkbench>();

type Cells = Readonly<Record<string, Shown>>;

/**
 * Opens a workbook and waits until it is calculated. Cells are given by address, for one sheet or for several by name;
 * formulas begin with "=". An address without a sheet means Sheet1.
 */
export async function openWorkbench(
  content: Cells | WorkbookSnapshot,
  options: { readonly functions?: typeof functions; readonly data?: Data } = {},
): Promise<OpenWorkbench> {
  const world = { ...createWorld(), ...options.data };
  const sentences = new Sentences();
  const used = options.functions ?? functions;
  const { univer, workbook } = openInUniver({
    functions: used,
    world,
    sentences,
    first: isSnapshot(content) ? content : snapshotOf({ Sheet1: content }),
  });
  await workbook.calculated();
  const cellAt = (address: string): CellSnapshot | undefined => {
    const wanted = located(address);
    const sheet = workbook.snapshot().sheets.find(({ name }) => name === wanted.sheet);
    return sheet?.cells.find(({ row, column }) => row === wanted.row && column === wanted.column);
  };
  const block = (address: string, rows: number, columns: number): Shown[][] => {
    const corner = located(address);
    const sheet = workbook.snapshot().sheets.find(({ name }) => name === corner.sheet);
    const values = new Map(sheet?.cells.map(({ row, column, value }) => [`${row},${column}`, shown(value)]));
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => values.get(`${corner.row + row},${corner.column + column}`) ?? ''),
    );
  };
  const open: OpenWorkbench = {
    univer,
    workbook,
    world,
    sentences,
    session: new Session(workbook, world, used, sentences),
    at: (address) => shown(cellAt(address)?.value),
    block,
    spill: (address) => {
      const { rows, columns } = cellAt(address)?.spill ?? { rows: 1, columns: 1 };
      return block(address, rows, columns);
    },
    close: () => {
      opened.delete(open);
      univer.dispose();
    },
  };
  opened.add(open);
  return open;
}

/** For `afterEach`: an engine that is left open keeps the test process alive. */
export function closeWorkbenches(): void {
  for (const each of opened) each.close();
}

export function snapshotOf(sheets: Readonly<Record<string, Cells>>): WorkbookSnapshot {
  return {
    sheets: Object.entries(sheets).map(([name, cells]) => sheetOf(name, Object.entries(cells).map(placed))),
    activeSheet: 0,
    names: [],
    part: undefined,
  };
}

function placed([address, value]: [string, Shown]): CellSnapshot {
  const { row, column } = located(address);
  return typeof value === 'string' && value.startsWith('=') ? { row, column, formula: value } : { row, column, value };
}

function located(address: string): CellAddress {
  const found = parseAddress(address.includes('!') ? address : `Sheet1!${address}`);
  if (found === undefined) throw new Error(`${address} is no address.`);
  return found;
}

function isSnapshot(content: Cells | WorkbookSnapshot): content is WorkbookSnapshot {
  return Array.isArray(content.sheets);
}

export function sheetOf(name: string, cells: readonly CellSnapshot[]): SheetSnapshot {
  return {
    name,
    cells,
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    hidden: false,
    gridlines: true,
  };
}

function shown(content: CellContent | undefined): Shown {
  return typeof content === 'object' ? content.error : (content ?? '');
}
