/**
 * Which figures each cell uses. Each call of ChipSheet is asked again with the values that its arguments have in the
 * workbook, by a catalogue that takes note of every figure that is read: whatever a function looks at is counted.
 */
import type { Catalog, Figure, Item } from '../catalog/catalog';
import { ask } from '../functions/ask';
import type { ArgumentInput } from '../functions/cells';
import type { SheetFunction } from '../functions/define';
import type { World } from '../functions/world';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { addressText, type CellAddress } from '../workbook/workbook';
import { argumentsOf, evaluate, type Rows } from './evaluate';
import { type AstExpression, type CallExpression, functionName, parseFormula } from './formula';
import { Grid } from './grid';
import type { LeftAlone } from './plan';

export interface UsedFigure {
  readonly item: Item;
  readonly figure: Figure;
}

export interface CellUse {
  readonly address: CellAddress;
  readonly formula: string;
  readonly functions: ReadonlySet<string>;
  readonly figures: readonly UsedFigure[];
  /** What the formula gives with this catalogue, where that can be told without a spreadsheet. */
  readonly answers: Rows | undefined;
}

export interface Usage {
  /** Every cell that calls ChipSheet. */
  readonly cells: readonly CellUse[];
  /** Every figure in use, once. */
  readonly figures: readonly UsedFigure[];
  /** True where a cell lists or ranks all items. */
  readonly listed: boolean;
  /** Cells whose arguments cannot be told, so that more figures may be in use than are listed. */
  readonly untold: readonly LeftAlone[];
  /** Cells that answer from data on companies, markets, rules or claims: a pin carries figures of chips alone. */
  readonly beyond: readonly LeftAlone[];
}

const beyondPin: ReadonlySet<string> = new Set(['companies', 'market', 'export control']);

/** Families whose data a pin does not carry; what has a plain form is arithmetic on figures and inputs. */
function isBeyondPin(definition: SheetFunction | undefined): boolean {
  return definition !== undefined && beyondPin.has(definition.family) && definition.native === undefined;
}

export function usageIn(snapshot: WorkbookSnapshot, functions: readonly SheetFunction[], world: World): Usage {
  const watch = new Watch(world.catalog);
  const watched: World = { ...world, catalog: watch.catalog };
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  const grid = new Grid(snapshot);
  const cells: CellUse[] = [];
  const untold: LeftAlone[] = [];
  const beyond: LeftAlone[] = [];
  for (const sheet of snapshot.sheets) {
    const setting = { grid, sheet: sheet.name, functions: byName, world: watched };
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      const tree = parseFormula(cell.formula);
      if (tree === undefined) continue;
      const address = { sheet: sheet.name, row: cell.row, column: cell.column };
      const called = new Set<string>();
      watch.begin();
      let told = true;
      eachCall(tree, byName, new Map(), setting, (call, given) => {
        called.add(functionName(call));
        const definition = byName.get(functionName(call)) as SheetFunction;
        if (given === undefined) told = false;
        else ask(definition, given, watched);
      });
      if (called.size === 0) continue;
      if (!told)
        untold.push({
          where: addressText(address),
          why: 'which figures it uses cannot be told before it is calculated',
        });
      const others = [...called].filter((name) => isBeyondPin(byName.get(name)));
      if (others.length > 0) {
        const why = `what ${others.join(', ')} reads beside figures of chips is not pinned: the installed data answers`;
        beyond.push({ where: addressText(address), why });
      }
      const figures = watch.taken();
      cells.push({ address, formula: cell.formula, functions: called, figures, answers: evaluate(tree, setting) });
    }
  }
  const all = new Map(cells.flatMap(({ figures }) => figures).map((used) => [keyOf(used), used]));
  return { cells, figures: [...all.values()], listed: watch.listed, untold, beyond };
}

export function keyOf({ item, figure }: UsedFigure): string {
  return `${item.id}|${figure.spec.id}`;
}

/** Finds the calls of ours with their arguments; a LAMBDA's own arguments cannot be told, those of a LET can. */
function eachCall(
  node: AstExpression | null | undefined,
  functions: ReadonlyMap<string, SheetFunction>,
  bound: ReadonlyMap<string, Rows | undefined>,
  setting: Parameters<typeof evaluate>[1],
  found: (call: CallExpression, given: readonly ArgumentInput[] | undefined) => void,
): void {
  if (node === null || node === undefined) return;
  const inner = (child: AstExpression | null | undefined, scope = bound) =>
    eachCall(child, functions, scope, setting, found);
  switch (node.type) {
    case 'CallExpression': {
      if (functions.has(functionName(node))) {
        const given = argumentsOf(node, setting, bound);
        found(node, given);
        // Calls inside arguments that can be told were asked on the way.
        if (given !== undefined) return;
      }
      for (const argument of node.arguments) inner(argument as AstExpression | null);
      return;
    }
    case 'UnaryExpression':
    case 'BinaryExpression':
      for (const argument of node.arguments) inner(argument as AstExpression);
      return;
    case 'LambdaExpression': {
      const scope = new Map(bound);
      for (const { name } of node.params) scope.set(name.toLowerCase(), undefined);
      inner(node.body as AstExpression | null, scope);
      return;
    }
    case 'LetExpression': {
      const scope = new Map(bound);
      for (const { id, init } of node.declarations) {
        inner(init as AstExpression | null, scope);
        scope.set(id.name.toLowerCase(), evaluate(init as AstExpression | null, setting, scope));
      }
      inner(node.body as AstExpression | null, scope);
      return;
    }
    default:
  }
}

/** A catalogue that takes note of the figures that are read. */
class Watch {
  readonly catalog: Catalog;
  listed = false;
  #read = new Map<string, UsedFigure>();

  constructor(catalog: Catalog) {
    this.catalog = catalog.derive((dataset) => dataset);
    const { items } = this.catalog;
    for (const item of items) {
      const { figures, values } = item;
      const note = (index: string | symbol) => {
        const figure = typeof index === 'string' ? figures[Number(index)] : undefined;
        if (figure?.value !== undefined) this.#read.set(`${item.id}|${figure.spec.id}`, { item, figure });
      };
      Object.assign(item, { figures: watched(figures, note), values: watched(values, note) });
    }
    Object.defineProperty(this.catalog, 'items', {
      get: () => {
        this.listed = true;
        return items;
      },
    });
  }

  begin(): void {
    this.#read = new Map();
  }

  taken(): readonly UsedFigure[] {
    return [...this.#read.values()];
  }
}

function watched<T>(list: readonly T[], note: (index: string | symbol) => void): readonly T[] {
  return new Proxy(list, {
    get: (target, index) => {
      note(index);
      return Reflect.get(target, index);
    },
  });
}
