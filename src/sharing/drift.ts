/** What the installed data would change in a workbook that was pinned with other data: nothing changes by itself. */
import type { Catalog, Item } from '../catalog/items/lookup';
import { fieldsOf, type PinnedFigure, type PinnedItem } from '../catalog/items/pinned';
import { isNameProblem } from '../catalog/names';
import { markedAsPinned } from '../catalog/pinned-source';
import type { Source } from '../catalog/sources';
import { specs } from '../catalog/specs';
import type { Statement } from '../catalog/statement';
import { CellError, type CellInput } from '../functions/cells';
import type { World } from '../functions/world';
import { inputIds, inputOf } from '../scenario/inputs';
import { sameContent } from '../workbook/changes';
import type { CellContent, WorkbookSnapshot } from '../workbook/snapshot';
import { addressText, type CellAddress } from '../workbook/workbook';
import { Grid } from './grid';
import { pinOf } from './pin';
import { type PinContent, readPin } from './pin-content';
import { presetsOf } from './pin-presets';
import { counted, obstacle, type Plan, refusal } from './plan';
import type { CellUse, Usage } from './usage';
import { keyOf } from './watch';

export interface FigureDrift {
  /** A chip and its spec, a company and its metric, a scenario and its input, or what else was said of what. */
  readonly item: string;
  readonly spec: string;
  readonly unit: string;
  readonly kind: 'value' | 'range or source' | 'gone' | 'new';
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

export interface DriftQuestion {
  readonly pin: PinContent;
  /** The installed data with the presets that ship with it. */
  readonly installed: World;
  /** What the workbook uses of the data that it is pinned to, and what it would use of the installed data. */
  readonly before: Usage;
  readonly after: Usage;
  readonly snapshot: WorkbookSnapshot;
}

export function driftOf({ pin, installed, before, after, snapshot }: DriftQuestion): Drift {
  const { catalog } = installed;
  const versions = { pinned: pin.dataset, installed: catalog.version };
  const total = pin.items.reduce((sum, { figures }) => sum + figures.length, before.statements.length);
  if (pin.hash === catalog.hash) {
    const sentence = `Pinned to dataset ${pin.dataset}, which is installed: nothing differs.`;
    return { ...versions, same: true, figures: [], unchanged: total, cells: [], untold: 0, sentence };
  }
  const figures = [
    ...figuresMoved(pin, catalog, after.cells),
    ...statementsMoved(before, after),
    ...presetsMoved(pin, installed),
  ];
  const grid = new Grid(snapshot);
  const old = figures.filter(({ kind }) => kind !== 'new');
  const moved = old.filter(({ kind }) => kind !== 'range or source').length;
  const added = figures.length - old.length;
  const news = added > 0 ? `, ${counted(added, 'entry')} would be new` : '';
  return {
    ...versions,
    same: false,
    figures,
    unchanged: Math.max(0, total - old.length),
    cells: after.cells.flatMap((cell) => cellMoves(cell, grid)),
    untold: after.cells.filter(({ answers }) => answers === undefined).length,
    sentence: `Pinned to dataset ${pin.dataset}; installed is ${catalog.version}: ${moved} of ${counted(total, 'figure')} in use would change${news}.`,
  };
}

function figuresMoved(pin: PinContent, installed: Catalog, cells: readonly CellUse[]): readonly FigureDrift[] {
  const cellsOf = cellsBy(cells, ({ figures }) => figures.map(keyOf));
  const sources = markedAsPinned(pin.sources, pin.dataset);
  return pin.items.flatMap((item) =>
    item.figures.flatMap((figure) => {
      const moved = moveOf(item, figure, sources, installed);
      return moved === undefined ? [] : [{ ...moved, cells: cellsOf.get(`${item.id}|${figure[0]}`) ?? [] }];
    }),
  );
}

/** The cells of each key, in the order of the workbook. */
function cellsBy(
  cells: readonly CellUse[],
  keysOf: (cell: CellUse) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const cell of cells) {
    for (const key of keysOf(cell)) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [addressText(cell.address)]);
      else known.push(addressText(cell.address));
    }
  }
  return found;
}

function statementsMoved(before: Usage, after: Usage): readonly FigureDrift[] {
  const then = new Map(before.statements.map((statement) => [statement.key, statement]));
  const now = new Map(after.statements.map((statement) => [statement.key, statement]));
  const keysOf = ({ statements }: CellUse) => statements.map(({ key }) => key);
  const cellsThen = cellsBy(before.cells, keysOf);
  const cellsNow = cellsBy(after.cells, keysOf);
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const moved = statementMoved(then.get(key), now.get(key));
    return moved === undefined ? [] : [{ ...moved, cells: cellsThen.get(key) ?? cellsNow.get(key) ?? [] }];
  });
}

function statementMoved(
  then: Statement | undefined,
  now: Statement | undefined,
): Omit<FigureDrift, 'cells'> | undefined {
  const shown = now ?? then;
  if (shown === undefined) return undefined;
  const shared = { item: shown.subject, spec: shown.about, unit: shown.unit };
  if (now === undefined)
    return { ...shared, kind: 'gone', from: String(then?.value), to: 'nothing', why: 'no longer among the answers' };
  const why = `${now.source.title}, ${now.asOf}`;
  if (then === undefined) return { ...shared, kind: 'new', from: 'nothing', to: String(now.value), why };
  const from = String(then.value);
  const to = String(now.value);
  if (from !== to) return { ...shared, kind: 'value', from, to, why };
  if (then.terms !== now.terms) return { ...shared, kind: 'value', from: 'the rule as pinned', to: 'other terms', why };
  const told = (statement: Statement) =>
    [rangeText(statement.low, statement.high), statement.confidence, statement.asOf].filter(Boolean).join(', ');
  if (told(then) === told(now)) return undefined;
  return { ...shared, kind: 'range or source', from: told(then), to: told(now), why };
}

/** Presets of the same name whose values are others now. */
function presetsMoved(pin: PinContent, { scenarios }: World): readonly FigureDrift[] {
  return presetsOf(pin.presets).flatMap(({ name, values }) => {
    const now = scenarios.find(name);
    const item = `scenario "${name}"`;
    if (now === undefined) {
      const why = 'no longer among the presets';
      return [{ item, spec: 'all inputs', unit: '', kind: 'gone', from: name, to: 'no answer', why, cells: [] }];
    }
    return inputIds.flatMap((id): readonly FigureDrift[] => {
      if (values[id] === now.values[id]) return [];
      const input = inputOf(id);
      const [from, to] = [String(values[id]), String(now.values[id])];
      const unit = input.kind === 'number' ? input.unit : '';
      const why = now.sources[id] ?? input.source.title;
      return [{ item, spec: input.name, unit, kind: 'value', from, to, why, cells: [] }];
    });
  });
}

function moveOf(
  item: PinnedItem,
  pinned: PinnedFigure,
  sources: readonly Source[],
  installed: Catalog,
): Omit<FigureDrift, 'cells'> | undefined {
  const [id] = pinned;
  const { value, low, high, confidence, source, asOf = source.date } = fieldsOf(pinned, sources);
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
  const same = figure.low === low && figure.high === high;
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

function shown(value: number | string | undefined): string {
  return value === undefined ? 'not disclosed' : String(value);
}

function rangeText(low: number | undefined, high: number | undefined): string {
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
export function updatePlan(question: Omit<DriftQuestion, 'pin'>): Plan {
  const { installed, after, snapshot } = question;
  const before = readPin(snapshot.part);
  const stop = obstacle(snapshot, []);
  if (stop !== undefined) return refusal(stop);
  if (before.state !== 'pinned') return refusal('The workbook is not pinned: it uses the installed data already.');
  const drift = driftOf({ ...question, pin: before.pin });
  return {
    sentence: `Moves the workbook from dataset ${drift.pinned} to ${drift.installed}: ${counted(drift.figures.length, 'figure')} and ${counted(drift.cells.length, 'cell')} change.`,
    changes: [{ kind: 'part', was: { pin: before.pin }, becomes: { pin: pinOf(after, installed) } }],
    leftAlone: after.untold,
    recalculates: after.cells.map(({ address }) => address),
  };
}
