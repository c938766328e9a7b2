/**
 * Changes to a workbook as plain data: each says what is there and what will be there, so that a host can check before
 * it writes, and the way back is the same change turned round. Adapters carry changes out; nothing is half-written.
 */

import { addressText, type CellAddress, placeKey, quotedSheet } from '../sheet/address';
import { withProperties } from './part';
import type { CellContent, CellSnapshot, DefinedName, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** What a cell holds, as far as a change is concerned. */
export interface CellState {
  readonly formula?: string;
  readonly value?: CellContent;
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly spilled?: true;
  /** Left out: the fill is not concerned. null: no fill. */
  readonly fill?: string | null;
}

export interface CellChange {
  readonly kind: 'cell';
  readonly address: CellAddress;
  readonly was: CellState;
  readonly becomes: CellState;
}

/** A whole sheet: added (there was none), replaced, or removed (there will be none). */
export interface SheetChange {
  readonly kind: 'sheet';
  readonly name: string;
  readonly was: SheetSnapshot | undefined;
  readonly becomes: SheetSnapshot | undefined;
}

export interface NameChange {
  readonly kind: 'name';
  readonly name: string;
  readonly was: DefinedName | undefined;
  readonly becomes: DefinedName | undefined;
}

/** Properties of the part that ChipSheet keeps in the workbook; one that is undefined is not there. */
export interface PartChange {
  readonly kind: 'part';
  readonly was: Readonly<Record<string, unknown>>;
  readonly becomes: Readonly<Record<string, unknown>>;
}

export type Change = CellChange | SheetChange | NameChange | PartChange;

/** The changes that undo these. */
export function reversed(changes: readonly Change[]): readonly Change[] {
  return changes.map((change) => ({ ...change, was: change.becomes, becomes: change.was }) as Change).reverse();
}

/** True for a sheet that comes where there was none. */
export function isAddedSheet(change: Change | undefined): change is SheetChange & { readonly becomes: SheetSnapshot } {
  return change?.kind === 'sheet' && change.was === undefined && change.becomes !== undefined;
}

/** The first cell or sheet that is no longer what the changes were planned for; undefined where all is as it was. */
export function movedOn(changes: readonly Change[], snapshot: WorkbookSnapshot): string | undefined {
  const cells = cellsByPlace(snapshot);
  const names = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  for (const change of changes) {
    // Written over, or taken away again where a later change fails, it would be a sheet of the user's that is lost.
    if (isAddedSheet(change) && names.has(change.name.toLowerCase())) return quotedSheet(change.name);
    if (change.kind !== 'cell') continue;
    const found = cells.get(change.address.sheet)?.get(placeOf(change.address));
    if (!holds(found, change.was)) return addressText(change.address);
  }
  return undefined;
}

/** True where a cell still holds what a change expects; a formula's value may have been calculated anew since. */
export function holds(cell: CellSnapshot | undefined, { formula, value, spilled }: CellState): boolean {
  // What a formula spills is its own affair: the cell that holds the formula is checked.
  if (spilled === true) return true;
  if (formula !== undefined || cell?.formula !== undefined) return cell?.formula === formula;
  return sameContent(cell?.value, value);
}

export function sameContent(one: CellContent | undefined, other: CellContent | undefined): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.error === other.error;
  return one === other;
}

/** The workbook with the changes made: what a copy is written from, and what an adapter must arrive at. */
export function changed(snapshot: WorkbookSnapshot, changes: readonly Change[]): WorkbookSnapshot {
  const sheets = [...snapshot.sheets];
  let names = [...snapshot.names];
  let part = snapshot.part;
  const cellChanges = new Map<string, CellChange[]>();
  for (const change of changes) {
    switch (change.kind) {
      case 'cell': {
        const ofSheet = cellChanges.get(change.address.sheet);
        if (ofSheet === undefined) cellChanges.set(change.address.sheet, [change]);
        else ofSheet.push(change);
        break;
      }
      case 'sheet': {
        const at = sheets.findIndex(({ name }) => name === change.name);
        if (change.becomes === undefined) {
          if (at >= 0) sheets.splice(at, 1);
        } else if (at >= 0) sheets[at] = change.becomes;
        else sheets.push(change.becomes);
        break;
      }
      case 'name': {
        names = names.filter(({ name }) => name !== change.name);
        if (change.becomes !== undefined) names.push(change.becomes);
        break;
      }
      case 'part':
        part = withProperties(part, change.becomes);
    }
  }
  return {
    ...snapshot,
    sheets: sheets.map((sheet) => {
      const ofSheet = cellChanges.get(sheet.name);
      return ofSheet === undefined ? sheet : { ...sheet, cells: changedCells(sheet.cells, ofSheet) };
    }),
    activeSheet: Math.min(snapshot.activeSheet, sheets.length - 1),
    names,
    part,
  };
}

function changedCells(cells: readonly CellSnapshot[], changes: readonly CellChange[]): readonly CellSnapshot[] {
  const byPlace = new Map(cells.map((cell) => [placeOf(cell), cell]));
  for (const { address, becomes } of changes) {
    const { row, column } = address;
    const { fill, ...content } = becomes;
    const before = byPlace.get(placeOf(address))?.style;
    const { fill: _, ...plain } = before ?? {};
    const style = fill === undefined ? before : fill === null ? plain : { ...plain, fill };
    const cell: CellSnapshot = {
      row,
      column,
      ...content,
      ...(style !== undefined && Object.keys(style).length > 0 && { style }),
    };
    if (Object.keys(cell).length > 2) byPlace.set(placeOf(address), cell);
    else byPlace.delete(placeOf(address));
  }
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return placeKey(row, column);
}

function cellsByPlace(snapshot: WorkbookSnapshot): ReadonlyMap<string, ReadonlyMap<number, CellSnapshot>> {
  return new Map(snapshot.sheets.map(({ name, cells }) => [name, new Map(cells.map((cell) => [placeOf(cell), cell]))]));
}
