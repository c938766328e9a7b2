/**
 * Make portable: every formula of ChipSheet becomes plain formulas that any spreadsheet recalculates, with the data, the
 * scenario and the steps between on sheets of their own. The formulas stay in the workbook's part for the way back.
 */
import type { SheetFunction } from '../../functions/define';
import { literalText } from '../../functions/native';
import type { World } from '../../functions/world';
import type { CellChange, CellState, Change } from '../../workbook/changes';
import type { CellContent, CellSnapshot, DefinedName, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { Pace, type WorkOptions } from '../../workbook/steps';
import { addressText } from '../../workbook/workbook';
import { fingerprint, markOf } from '../fingerprint';
import { outerCalls, parseFormula } from '../formula';
import { unfit } from '../freeze';
import { type FrozenCell, readFrozen } from '../frozen-content';
import { recordChanges, recordOf, relocated } from '../frozen-record';
import { Grid } from '../grid';
import { counted, type LeftAlone, obstacle, type Plan, refusal } from '../plan';
import { isOurs } from '../sheet-draft';
import { spillReaders, withoutSpillMarks } from '../spill-readers';
import { DataLookups, type DataSheet, dataMark, dataSheet, dataSheetOf } from './data-sheet';
import type { Keeping } from './kept-values';
import { newerFunctionsIn } from './newer-functions';
import { Proof } from './proof';
import { scenarioMark, scenarioSheet, scenarioSheetOf } from './scenario-sheet';
import { Steps, stepsMark, stepsSheet } from './steps-sheet';
import { type Plain, Translation, valuesOnlyFill } from './translate';

export const ourSheets: readonly { readonly name: string; readonly mark: string }[] = [
  { name: dataSheet, mark: dataMark },
  { name: scenarioSheet, mark: scenarioMark },
  { name: stepsSheet, mark: stepsMark },
];

/** Names that the plain formulas use. */
export function isPortableName({ name }: DefinedName): boolean {
  return name.startsWith('ChipSheet_');
}

interface Converted {
  readonly cell: FrozenCell;
  readonly changes: readonly CellChange[];
}

export interface PortablePlan extends Plan {
  /** By function: cells whose values are kept since there is no plain form. */
  readonly valuesOnly: ReadonlyMap<string, readonly string[]>;
}

export async function portablePlan(
  snapshot: WorkbookSnapshot,
  functions: readonly SheetFunction[],
  world: World,
  options: WorkOptions = {},
): Promise<PortablePlan> {
  const nothing = (plan: Plan): PortablePlan => ({ ...plan, valuesOnly: new Map() });
  const taken = ourSheets.find(({ name, mark }) => {
    const sheet = snapshot.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return sheet !== undefined && !isOurs(sheet, mark);
  });
  if (taken !== undefined)
    return nothing(refusal(`There is a sheet "${taken.name}" that is not ChipSheet's: rename it, then try again.`));
  const grid = new Grid(snapshot);
  const steps = new Steps();
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  const data = dataSheetOf(world.catalog);
  const scenario = scenarioSheetOf(world.scenarios, world.catalog.version, []);
  const own = [data, scenario];
  const proof = new Proof(
    snapshot,
    own.map(({ sheet }) => sheet),
    own.flatMap(({ names }) => names),
    steps,
    world,
  );
  const translation = new Translation(grid, byName, world, new DataLookups(world.catalog), steps, proof);
  const pace = new Pace(options);
  const total = snapshot.sheets.reduce((count, { cells }) => count + cells.length, 0);
  let done = 0;
  const leftAlone: LeftAlone[] = [];
  const plains = new Map<string, { readonly sheet: string; readonly cell: CellSnapshot; readonly plain: Plain }>();
  for (const sheet of snapshot.sheets) {
    for (const cell of sheet.cells) {
      done++;
      if (pace.due) {
        options.onProgress?.(done / total);
        await pace.turn();
      }
      const plain = translation.cell(sheet.name, cell);
      if (plain === undefined) continue;
      const where = addressText({ sheet: sheet.name, row: cell.row, column: cell.column });
      const kept = plain.kind === 'cells' && plain.cells.flat().some((each) => each.kept);
      const why = kept ? unfit(cell.value) : undefined;
      const young = plain.kind === 'formula' ? newerFunctionsIn(plain.text) : [];
      if (young.length > 0)
        leftAlone.push({
          where,
          why: `its own ${young.join(', ')} needs a newer Excel or Google Sheets to recalculate`,
        });
      if (why !== undefined) leftAlone.push({ where, why });
      else plains.set(where, { sheet: sheet.name, cell, plain });
    }
  }
  if (plains.size === 0) return nothing({ ...refusal('There is no ChipSheet formula to make portable.'), leftAlone });
  const converted = [...plains.values()].map(({ sheet, cell, plain }) => convert(grid, sheet, cell, plain));
  const wasSpill = (where: string) => plains.get(where)?.plain.kind === 'cells';
  const changes = [
    ...converted.map((each) => withoutMarks(each, grid, wasSpill)),
    ...spillReaders(snapshot, grid, (where) => plains.has(where), wasSpill),
  ];
  const stop = obstacle(
    snapshot,
    new Set([...changes.map(({ cell }) => cell.sheet), ...ourSheets.map(({ name }) => name)]),
  );
  if (stop !== undefined) return nothing(refusal(stop));
  for (const { name, refersTo } of snapshot.names) {
    const tree = parseFormula(`=${refersTo}`);
    if (tree !== undefined && outerCalls(tree, new Set(byName.keys())).length > 0)
      leftAlone.push({ where: name, why: 'this name calls ChipSheet: cells that use it need the add-in' });
  }
  const before = readFrozen(snapshot.part, 'live');
  if (before.state === 'damaged') return nothing(refusal(before.sentence));
  const earlier = before.state === 'frozen' ? before.frozen : undefined;
  const cells = [...(earlier ? relocated('live', earlier, snapshot) : []), ...changes.map(({ cell }) => cell)];
  const kept = translation.kept.map(
    ({ where, function: name, keeping }): LeftAlone => ({
      where,
      why: `${name} has no plain form here: ${whatBecomes[keeping]}`,
    }),
  );
  const valuesOnly = new Map<string, string[]>();
  for (const { where, function: name } of translation.kept)
    valuesOnly.set(name, [...(valuesOnly.get(name) ?? []), where]);
  const count = plains.size - [...plains.values()].filter(({ plain }) => keepsAll(plain)).length;
  const exceptions =
    kept.length > 0
      ? ` ${counted(kept.length, 'formula')} ${kept.length === 1 ? 'keeps its' : 'keep their'} values (orange).`
      : '';
  return {
    sentence: `Turns ${counted(count, 'ChipSheet formula')} into plain formulas on a sheet of data and one of the scenario; Make live brings them back.${exceptions}`,
    changes: [
      ...ownSheets(snapshot, world, steps, kept, data),
      ...changes.flatMap((each) => each.changes),
      ...recordChanges('live', snapshot, earlier, recordOf(cells, snapshot, valuesOnlyFill)),
    ],
    leftAlone: [...leftAlone, ...kept],
    valuesOnly,
  };
}

/** Data, scenario and steps, in place of those of an earlier time, with the names that formulas know them by. */
function ownSheets(
  snapshot: WorkbookSnapshot,
  world: World,
  steps: Steps,
  kept: readonly LeftAlone[],
  data: DataSheet,
): readonly Change[] {
  const scenario = scenarioSheetOf(world.scenarios, world.catalog.version, kept);
  const sheets: SheetSnapshot[] = [scenario.sheet, data.sheet, ...(steps.used ? [steps.sheet()] : [])];
  const names = [...scenario.names, ...data.names];
  return [
    ...sheets.map(
      (sheet): Change => ({
        kind: 'sheet',
        name: sheet.name,
        was: snapshot.sheets.find(({ name }) => name === sheet.name),
        becomes: sheet,
      }),
    ),
    ...names.map(
      (name): Change => ({
        kind: 'name',
        name: name.name,
        was: snapshot.names.find((each) => each.name === name.name),
        becomes: name,
      }),
    ),
  ];
}

const whatBecomes: Readonly<Record<Keeping, string>> = {
  constant: 'its values are kept',
  guarded: 'its values are kept, and show #N/A once what they were made from is changed',
  unguarded: 'its values are kept, whatever is changed',
};

function keepsAll(plain: Plain): boolean {
  return plain.kind === 'cells' && plain.cells.flat().every(({ kept }) => kept);
}

function convert(grid: Grid, sheet: string, cell: CellSnapshot, plain: Plain): Converted {
  const block = cell.spill ?? { rows: 1, columns: 1 };
  const changes: CellChange[] = [];
  const fills: (string | undefined)[] = [];
  const whole = plain.kind === 'formula';
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) {
      const anchor = r === 0 && c === 0;
      const held = anchor ? cell : grid.cell(sheet, cell.row + r, cell.column + c);
      const value = held?.value;
      const own = whole ? { text: anchor ? plain.text : undefined, kept: false } : plain.cells[r]?.[c];
      fills.push(held?.style?.fill);
      const content = value === undefined ? {} : { value };
      changes.push({
        kind: 'cell',
        address: { sheet, row: cell.row + r, column: cell.column + c },
        was: {
          ...content,
          ...(anchor ? { formula: cell.formula ?? '', ...(cell.spill && { spill: cell.spill }) } : { spilled: true }),
          ...(own?.kept && { fill: held?.style?.fill ?? null }),
        },
        becomes: {
          ...(own?.text === undefined ? content : plainState(own.text, value, anchor)),
          ...(whole && anchor && cell.spill && { spill: cell.spill }),
          ...(whole && !anchor && { spilled: true as const }),
          ...(own?.kept && { fill: valuesOnlyFill }),
        },
      });
    }
  }
  const marked = changes.some(({ becomes }) => becomes.fill !== undefined);
  return { cell: recordCell(sheet, cell, changes, marked ? fills : undefined), changes };
}

/** A text in quotes needs no formula, but where FORMULATEXT looks for one: in the first cell. */
function plainState(text: string, value: CellContent | undefined, anchor: boolean): CellState {
  const literal = literalText(text);
  if (literal !== undefined && !anchor) return { value: literal };
  return { formula: `=${text}`, ...(value !== undefined && { value }) };
}

function recordCell(
  sheet: string,
  { row, column, formula = '', spill }: CellSnapshot,
  changes: readonly CellChange[],
  fills: readonly (string | undefined)[] | undefined,
): FrozenCell {
  return {
    sheet,
    row,
    column,
    formula,
    fingerprint: fingerprint(changes.map(({ becomes }) => markOf(becomes))),
    spill,
    fills,
  };
}

function withoutMarks(each: Converted, grid: Grid, wasSpill: (where: string) => boolean): Converted {
  const { sheet } = each.cell;
  const changes = each.changes.map((change): CellChange => {
    const { formula } = change.becomes;
    if (formula === undefined) return change;
    return { ...change, becomes: { ...change.becomes, formula: withoutSpillMarks(formula, sheet, grid, wasSpill) } };
  });
  return { changes, cell: { ...each.cell, fingerprint: fingerprint(changes.map(({ becomes }) => markOf(becomes))) } };
}
