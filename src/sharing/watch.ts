/** Asking functions and taking note of what their answers rest on: the same question reads the same, and is asked once. */
import { citedKinds } from '../catalog/generated/cited-kinds';
import type { KindName } from '../catalog/kinds';
import type { Statement } from '../catalog/statement';
import { type Answers, ask } from '../functions/ask';
import type { ArgumentInput } from '../functions/cells';
import type { SheetFunction } from '../functions/define';
import { type CellReading, type Entries, type Read, type Recording, recording } from '../functions/reading';
import type { World } from '../functions/world';
import type { InputId } from '../scenario/inputs';

export type UsedFigure = Entries['items'];

/** Where a question is as long as a range of thousands of cells, to compare it costs as much as to ask again. */
const longestRemembered = 10_000;

/** What was read, each once. */
export class Reading {
  readonly #figures = new Map<string, UsedFigure>();
  readonly #statements = new Map<string, Statement>();
  readonly inputs = new Set<InputId>();

  constructor(cells: readonly CellReading[]) {
    for (const { reads, inputs } of cells) {
      for (const each of reads) this.#add(each);
      for (const id of inputs) this.inputs.add(id);
    }
  }

  get figures(): readonly UsedFigure[] {
    return [...this.#figures.values()];
  }

  get statements(): readonly Statement[] {
    return [...this.#statements.values()];
  }

  #add(read: Read): void {
    if (read.kind === 'items') {
      this.#figures.set(keyOf(read.entry), read.entry);
      return;
    }
    const statement = (citedKinds[read.kind] as (entry: unknown) => Statement)(read.entry);
    this.#statements.set(statement.key, statement);
  }
}

export class Watch {
  /** True once all items were looked through. */
  listed = false;
  /** Kinds of data that were asked so far. */
  readonly kinds = new Set<KindName>();
  readonly #asked = new Map<string, Recording<Answers>>();
  #cells: CellReading[] = [];
  #questions = 0;

  constructor(readonly world: World) {}

  begin(): void {
    this.#cells = [];
    this.#questions = 0;
  }

  readonly ask = (definition: SheetFunction, given: readonly ArgumentInput[]): Answers => {
    const question = `${definition.name}${JSON.stringify(given)}`;
    const known = this.#asked.get(question);
    const asked = known ?? recording(() => ask(definition, given, this.world));
    if (known === undefined && question.length <= longestRemembered) this.#asked.set(question, asked);
    for (const kind of asked.kinds) this.kinds.add(kind);
    this.listed ||= asked.listed;
    this.#questions++;
    for (const cell of asked.cells) this.#cells.push(cell);
    return asked.result;
  };

  /** How often a function was asked since `begin`. */
  get questions(): number {
    return this.#questions;
  }

  /** What was read since `begin`, cell by cell of the answers. */
  get cells(): readonly CellReading[] {
    return this.#cells;
  }
}

export function keyOf({ item, figure }: UsedFigure): string {
  return `${item.id}|${figure.spec.id}`;
}
