/**
 * Which data each cell uses. Each call of ChipSheet is asked again with the values that its arguments have in the
 * workbook, in a world that takes note of everything that is read: whatever a function looks at is counted.
 */

import type { Statement } from '../catalog/statement';
import type { ArgumentInput } from '../functions/cells';
import type { SheetFunction } from '../functions/define';
import type { CellReading } from '../functions/reading';
import type { World } from '../functions/world';
import type { InputId } from '../scenario/inputs';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { Pace, type WorkOptions } from '../workbook/steps';
import { addressText, type CellAddress } from '../workbook/workbook';
import { argumentsOf, evaluate, type Rows } from './evaluate';
import { type AstExpression, type CallExpression, functionName, parseFormula } from './formula';
import { Grid } from './grid';
import type { WholeKind } from './pin-kinds';
import type { LeftAlone } from './plan';
import { keyOf, Reading, type UsedFigure, Watch } from './watch';

export interface CellUse {
  readonly address: CellAddress;
  readonly formula: string;
  readonly functions: ReadonlySet<string>;
  readonly figures: readonly UsedFigure[];
  readonly statements: readonly Statement[];
  /** Inputs of the scenario that its answers rest on. */
  readonly inputs: ReadonlySet<InputId>;
  /** The same for each cell of its spill where that can be told apart; otherwise for the cell of the formula. */
  readonly places: readonly UsedAt[];
  /** What the formula gives with this data, where that can be told without a spreadsheet. */
  readonly answers: Rows | undefined;
}

/** What one cell uses. */
export interface UsedAt {
  readonly address: CellAddress;
  readonly figures: readonly UsedFigure[];
  readonly statements: readonly Statement[];
  readonly inputs: ReadonlySet<InputId>;
}

export interface Usage {
  /** Every cell that calls ChipSheet. */
  readonly cells: readonly CellUse[];
  /** Every figure in use, once. */
  readonly figures: readonly UsedFigure[];
  /** Everything else that is in use, once. */
  readonly statements: readonly Statement[];
  /** Kinds of data that a pin keeps whole, of which anything is in use. */
  readonly kinds: readonly WholeKind[];
  /** True where a cell lists or ranks all items. */
  readonly listed: boolean;
  /** Cells whose arguments cannot be told, so that more figures may be in use than are listed. */
  readonly untold: readonly LeftAlone[];
}

export async function usageIn(
  snapshot: WorkbookSnapshot,
  functions: readonly SheetFunction[],
  world: World,
  options?: WorkOptions,
): Promise<Usage> {
  const pace = new Pace(options);
  const watch = new Watch(world);
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  const grid = new Grid(snapshot);
  const cells: CellUse[] = [];
  const untold: LeftAlone[] = [];
  for (const sheet of snapshot.sheets) {
    const setting = { grid, sheet: sheet.name, functions: byName, world: watch.world, ask: watch.ask };
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      if (pace.due) await pace.turn();
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
        else watch.ask(definition, given);
      });
      if (called.size === 0) continue;
      if (!told)
        untold.push({
          where: addressText(address),
          why: 'which figures it uses cannot be told before it is calculated',
        });
      const { figures, statements, inputs } = new Reading(watch.cells);
      const places = placesIn(tree, address, byName, watch);
      const answers = evaluate(tree, setting);
      cells.push({ address, formula: cell.formula, functions: called, figures, statements, inputs, places, answers });
    }
  }
  const figures = new Map(cells.flatMap((cell) => cell.figures.map((used) => [keyOf(used), used])));
  const statements = new Map(cells.flatMap((cell) => cell.statements.map((used) => [used.key, used])));
  return {
    cells,
    figures: [...figures.values()],
    statements: [...statements.values()],
    kinds: [...watch.kinds].filter((kind) => kind !== 'items'),
    listed: watch.listed,
    untold,
  };
}

/** A formula that is one call of ours shows in each cell what that call read for it. */
function placesIn(
  tree: AstExpression,
  address: CellAddress,
  functions: ReadonlyMap<string, SheetFunction>,
  { cells, questions }: Watch,
): readonly UsedAt[] {
  const one = questions === 1 && tree.type === 'CallExpression' && functions.has(functionName(tree));
  const byPlace = new Map<string, { readonly address: CellAddress; readonly cells: CellReading[] }>();
  for (const cell of cells) {
    const { sheet, row, column } = address;
    const at = one ? { sheet, row: row + cell.row, column: column + cell.column } : address;
    const key = `${at.row}|${at.column}`;
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, { address: at, cells: [cell] });
    else known.cells.push(cell);
  }
  return [...byPlace.values()].map(({ address, cells }) => {
    const { figures, statements, inputs } = new Reading(cells);
    return { address, figures, statements, inputs };
  });
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
      for (const argument of node.arguments) inner(argument);
      return;
    }
    case 'UnaryExpression':
      inner(node.operand);
      return;
    case 'BinaryExpression':
      inner(node.left);
      inner(node.right);
      return;
    case 'LambdaExpression': {
      const scope = new Map(bound);
      for (const name of node.params) scope.set(name.toLowerCase(), undefined);
      inner(node.body, scope);
      return;
    }
    case 'LetExpression': {
      const scope = new Map(bound);
      for (const { name, init } of node.declarations) {
        inner(init, scope);
        scope.set(name.toLowerCase(), evaluate(init, setting, scope));
      }
      inner(node.body, scope);
      return;
    }
    default:
  }
}
