/**
 * What answers rest on. Whoever takes something from the data for an answer says so here; where nobody records, that
 * costs a comparison. An answer is made in one go, so that whatever is said while a function is asked is about its answer.
 */
import type { Claim } from '../catalog/claims/lookup';
import type { CompanyFigure } from '../catalog/companies/lookup';
import type { Figure, Item } from '../catalog/items/lookup';
import type { KindName } from '../catalog/kinds';
import type { MarketPoint } from '../catalog/markets/lookup';
import type { PolicyEvent } from '../catalog/policies/lookup';
import { isProblem, type Problem } from '../catalog/problem';
import type { CountryGroups } from '../catalog/regimes/countries';
import type { SourcedRegime } from '../catalog/regimes/lookup';
import type { InputId } from '../scenario/inputs';

/** What can be read, by kind of data. */
export interface Entries {
  readonly items: { readonly item: Item; readonly figure: Figure };
  readonly companies: CompanyFigure;
  readonly policies: PolicyEvent;
  readonly markets: MarketPoint;
  readonly claims: Claim;
  readonly regimes: SourcedRegime | CountryGroups;
}

export type Read = { [Kind in KindName]: { readonly kind: Kind; readonly entry: Entries[Kind] } }[KindName];

/** What made one cell of an answer: that of each pair of arguments, or the first where the answer is a table. */
export interface CellReading {
  readonly row: number;
  readonly column: number;
  readonly reads: readonly Read[];
  /** Inputs of the scenario that stood in for arguments, or that the function reads beside them. */
  readonly inputs: ReadonlySet<InputId>;
}

export interface Recording<Result> {
  readonly result: Result;
  readonly cells: readonly CellReading[];
  /** Kinds of data that were asked, also where they had no answer. */
  readonly kinds: ReadonlySet<KindName>;
  /** True where all items were looked through. */
  readonly listed: boolean;
}

class Recorder {
  readonly cells: { row: number; column: number; reads: Read[]; inputs: Set<InputId> }[] = [];
  readonly kinds = new Set<KindName>();
  listed = false;

  get cell() {
    return this.cells.at(-1) ?? this.begin(0, 0);
  }

  begin(row: number, column: number) {
    const cell = { row, column, reads: [], inputs: new Set<InputId>() };
    this.cells.push(cell);
    return cell;
  }
}

let recorder: Recorder | undefined;

/** Does the work and tells what was read for it. */
export function recording<Result>(work: () => Result): Recording<Result> {
  const before = recorder;
  const mine = new Recorder();
  recorder = mine;
  try {
    return { result: work(), cells: mine.cells, kinds: mine.kinds, listed: mine.listed };
  } finally {
    recorder = before;
  }
}

/** Where somebody records, what is remembered has to be read again. */
export function isRecorded(): boolean {
  return recorder !== undefined;
}

/** What follows makes the cell at a place of the answer. */
export function beginCell(row: number, column: number): void {
  recorder?.begin(row, column);
}

/** An entry of the data goes into the answer. */
export function read<Kind extends KindName>(kind: Kind, entry: Entries[Kind]): void {
  if (recorder === undefined) return;
  recorder.kinds.add(kind);
  recorder.cell.reads.push({ kind, entry } as Read);
}

/** What a lookup answered: an entry, several, or the reason why there is none, which is an answer of the data too. */
export function answered<Kind extends KindName, Answer extends Entries[Kind] | readonly Entries[Kind][] | Problem>(
  kind: Kind,
  answer: Answer,
): Answer {
  if (recorder === undefined) return answer;
  recorder.kinds.add(kind);
  if (Array.isArray(answer)) for (const entry of answer as readonly Entries[Kind][]) read(kind, entry);
  else if (!isProblem(answer)) read(kind, answer as Entries[Kind]);
  return answer;
}

/** All items are looked through: the answer depends on which there are. */
export function allOf(items: readonly Item[]): readonly Item[] {
  if (recorder !== undefined) recorder.listed = true;
  return items;
}

/** An input of the scenario goes into the answer. */
export function assumed(id: InputId): void {
  recorder?.cell.inputs.add(id);
}
