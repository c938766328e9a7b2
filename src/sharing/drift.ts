/** What the installed data would change in a workbook that was pinned with other data: nothing changes by itself. */
import type { Catalog, Figure, Item } from '../catalog/catalog';
import { isNameProblem } from '../catalog/names';
import { specs } from '../catalog/specs';
import { CellError, type CellInput } from '../functions/cells';
import { sameContent } from '../workbook/changes';
import type { CellContent, WorkbookSnapshot } from '../workbook/snapshot';
import { addressText, type CellAddress } from '../workbook/workbook';
import { Grid } from './grid';
import { pinOf } from './pin';
import { type PinContent, type PinnedFigure, type PinnedItem, readPin } from './pin-content';
import { counted, obstacle, type Plan, refusal } from './plan';
import { keyOf, type Usage } from './usage';

export interface FigureDrift {
  readonly item: string;
  readonly spec: string;
  readonly unit: string;
  readonly kind: 'value' | 'range or source' | 'gone';
  readonly from: string;
  readonly to: string;
  /** The source behind the new figure, or why there is none. */
  readonly why: string;
  readonly cells: readonly string[];
}

export interface CellDrift {
  readonly address: CellAddress;
  readonly from: string;
  readonly to: string;
}

export interface Drift {
  readonly pinned: string;
  readonly installed: string;
  readonly same: boolean;
  readonly figures: readonly FigureDrift[];
  readonly unchanged: number;
  /** Cells that would show something else, as far as that can be told before they are calculated. */
  readonly cells: readonly CellDrift[];
  /** Cells whose result cannot be told before they are calculated. */
  readonly untold: number;
  /** For a banner. */
  readonly sentence: string;
}

/** `usage` is that of the workbook with the installed catalogue. */
export function driftOf(pin: PinContent, installed: Catalog, usage: Usage, snapshot: WorkbookSnapshot): Drift {
  const total = pin.items.reduce((sum, { figures }) => sum + figures.length, 0);
  const same = pin.hash === installed.hash;
  const cellsOf = new Map<string, string[]>();
  for (const { address, figures } of usage.cells) {
    for (const used of figures) {
      const key = keyOf(used);
      cellsOf.set(key, [...(cellsOf.get(key) ?? []), addressText(address)]);
    }
  }
  const figures = same
    ? []
    : pin.items.flatMap((item) =>
        item.figures.flatMap((figure) => {
          const moved = moveOf(item, figure, installed);
          if (moved === undefined) return [];
          return [{ ...moved, cells: cellsOf.get(`${item.id}|${figure[0]}`) ?? [] }];
        }),
      );
  const grid = new Grid(snapshot);
  const cells = same ? [] : usage.cells.flatMap((cell) => cellMoves(cell, grid));
  const untold = same ? 0 : usage.cells.filter(({ answers }) => answers === undefined).length;
  const moved = figures.filter(({ kind }) => kind !== 'range or source').length;
  return {
    pinned: pin.dataset,
    installed: installed.version,
    same,
    figures,
    unchanged: total - figures.length,
    cells,
    untold,
    sentence: same
      ? `Pinned to dataset ${pin.dataset}, which is installed: nothing differs.`
      : `Pinned to dataset ${pin.dataset}; installed is ${installed.version}: ${moved} of ${counted(total, 'figure')} in use would change.`,
  };
}

function moveOf(
  item: PinnedItem,
  [id, value, , confidence, asOf, low, high]: PinnedFigure,
  installed: Catalog,
): Omit<FigureDrift, 'cells'> | undefined {
  const spec = specs.find((each) => each.id === id);
  const now = currentItem(item, installed);
  const figure = spec && now?.figures[spec.index];
  const shared = { item: now?.name ?? item.name, spec: id, unit: spec?.unit ?? '', from: shown(value) };
  if (figure?.value === undefined) {
    const why =
      now === undefined
        ? `${item.name} is no longer in the data`
        : figure === undefined
          ? 'no source for it is left in the data'
          : `not disclosed (${figure.source.title})`;
    return { ...shared, kind: 'gone', to: 'no answer', why };
  }
  const why = `${figure.source.title}, ${figure.asOf}`;
  if (figure.value !== value) return { ...shared, kind: 'value', to: shown(figure.value), why };
  const same = figure.low === (low ?? undefined) && figure.high === (high ?? undefined);
  if (same && figure.confidence === confidence && figure.asOf === asOf) return undefined;
  return {
    ...shared,
    kind: 'range or source',
    from: `${rangeText(low, high)}, ${confidence}, ${asOf}`,
    to: `${rangeText(figure.low, figure.high)}, ${figure.confidence}, ${figure.asOf}`,
    why,
  };
}

function currentItem({ id, name }: PinnedItem, installed: Catalog): Item | undefined {
  const byId = installed.items.find((item) => item.id === id);
  if (byId !== undefined) return byId;
  const found = installed.item(name);
  return isNameProblem(found) ? undefined : found;
}

function shown(value: Figure['value'] | null): string {
  return value === null || value === undefined ? 'not disclosed' : String(value);
}

function rangeText(low: number | null | undefined, high: number | null | undefined): string {
  return low === high ? 'no range' : `${low} to ${high}`;
}

function cellMoves({ address, answers }: Usage['cells'][number], grid: Grid): readonly CellDrift[] {
  if (answers === undefined) return [];
  return answers.flatMap((line, row) =>
    line.flatMap((answer, column): readonly CellDrift[] => {
      const place = { sheet: address.sheet, row: address.row + row, column: address.column + column };
      const stored = grid.cell(place.sheet, place.row, place.column)?.value;
      if (alike(stored, answer)) return [];
      return [{ address: place, from: contentText(stored), to: contentText(asContent(answer)) }];
    }),
  );
}

function asContent(answer: CellInput): CellContent | undefined {
  if (answer === null) return undefined;
  return answer instanceof CellError ? { error: answer.code } : answer;
}

function alike(stored: CellContent | undefined, answer: CellInput): boolean {
  const now = asContent(answer);
  if (typeof stored === 'number' && typeof now === 'number') {
    return Math.abs(stored - now) <= 1e-9 * Math.max(Math.abs(stored), Math.abs(now));
  }
  return sameContent(stored === '' ? undefined : stored, now === '' ? undefined : now);
}

function contentText(content: CellContent | undefined): string {
  if (content === undefined) return 'empty';
  return typeof content === 'object' ? content.error : String(content);
}

/** Update all: the pin becomes that of the installed data, and the cells that use it are recalculated in one step. */
export function updatePlan(snapshot: WorkbookSnapshot, installed: Catalog, usage: Usage): Plan {
  const before = readPin(snapshot.part);
  const stop = obstacle(snapshot, []);
  if (stop !== undefined) return refusal(stop);
  if (before.state !== 'pinned') return refusal('The workbook is not pinned: it uses the installed data already.');
  const drift = driftOf(before.pin, installed, usage, snapshot);
  return {
    sentence: `Moves the workbook from dataset ${drift.pinned} to ${drift.installed}: ${counted(drift.figures.length, 'figure')} and ${counted(drift.cells.length, 'cell')} change.`,
    changes: [{ kind: 'part', was: { pin: before.pin }, becomes: { pin: pinOf(usage, installed) } }],
    leftAlone: usage.untold,
    recalculates: usage.cells.map(({ address }) => address),
  };
}
