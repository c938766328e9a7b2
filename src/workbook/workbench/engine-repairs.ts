/** What is wrong in the formula engine of Univer 0.25.1 (the version is pinned) and matters to us. */

import { ICommandService, type Injector, type IRange, type Nullable, RANGE_TYPE } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  type FormulaDependencyTree,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFormulaDependencyGenerator,
  IFunctionService,
  type ISetDefinedNameMutationParam,
  LexerTreeBuilder,
  NumberValueObject,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { RemoveColByRangeCommand, RemoveRowByRangeCommand } from '@univerjs/sheets';
import { FormulaCalculationSessionController, TriggerCalculationController } from '@univerjs/sheets-formula';
import { isoDate } from '../../sheet/days';

export function repairEngine(injector: Injector): void {
  removeWholeRows(injector.get(ICommandService));
  readLetAfresh(injector.get(LexerTreeBuilder));
  readNames(injector.get(LexerTreeBuilder));
  // With no name in the workbook it would not even look, nor look again once there is one.
  injector.get(IDefinedNamesService).getAllDefinedNamesIsEmpty = () => false;
  // On a page the first calculation waits until the grid is drawn; started now, the grid is drawn with its answers.
  injector.get(FormulaCalculationSessionController);
  injector.get(TriggerCalculationController);
  endWithTheMonth(injector.get(IFunctionService).getExecutor('EDATE'));
  overlookHiddenNames(injector.get(IActiveDirtyManagerService));
  for (const each of injector.get(IFunctionService).getExecutors().values()) keepResultsOffTheSheet(each);
  indexOnlyWhatIsLookedUp();
  indexOnlyForAddresses(injector.get(IFormulaDependencyGenerator) as unknown as Generator);
}

/**
 * A name that stands on whole rows does not follow when rows are removed by a selection of cells: what is removed then
 * seems to end with the columns of the sheet. So it is told that whole rows are, and whole columns.
 */
function removeWholeRows(commands: ICommandService): void {
  const whole = new Map([
    [RemoveRowByRangeCommand.id, RANGE_TYPE.ROW],
    [RemoveColByRangeCommand.id, RANGE_TYPE.COLUMN],
  ]);
  commands.beforeCommandExecuted(({ id, params }) => {
    const rangeType = whole.get(id);
    const { range } = (params ?? {}) as { range?: IRange };
    if (rangeType !== undefined && range !== undefined) range.rangeType = rangeType;
  });
}

/**
 * Each name that was set or removed is looked for in every formula, and again in every part of it: minutes for the
 * thousand hidden names that keep track of rows. No formula calls those.
 */
function overlookHiddenNames(dirty: IActiveDirtyManagerService): void {
  for (const { id } of [SetDefinedNameMutation, RemoveDefinedNameMutation]) {
    const found = dirty.get(id);
    if (!found) continue;
    dirty.register(id, {
      ...found,
      getDirtyData: (command) =>
        (command.params as ISetDefinedNameMutationParam).hidden === true ? {} : found.getDirtyData(command),
    });
  }
}

const rewritesItsTree = /\b(LET|LAMBDA)\s*\(/i;

/**
 * The parser rewrites the lexer's tree of a formula with LET or LAMBDA in place, and the lexer hands out that tree again
 * when it meets the same text: in a workbook that is opened later, or after a defined name has changed. The formula then
 * gives #VALUE!. So such a formula is read afresh each time.
 */
function readLetAfresh(lexer: LexerTreeBuilder): void {
  const read = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...options) => {
    // Despite its name this only empties the lexer's memory of the trees that it has built.
    if (rewritesItsTree.test(formula)) lexer.dispose();
    return read(formula, ...options);
  };
}

const signed = /^[-+]+(?=[\p{L}_\\])/u;
const nameLike = /^(?![a-z]{1,3}\d+$)[\p{L}_\\][\p{L}\p{N}_.\\]*$/iu;

/**
 * A defined name with a sign before it, as in EXP(-rate), is looked up with the sign and gives #NAME?. And a formula is
 * found by its names when one of them changes, but names that stand for a range are forgotten, and those that are not
 * defined yet: the formula then shows for ever what it showed before.
 */
function readNames(lexer: LexerTreeBuilder): void {
  const read = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix, names) => {
    if (names === undefined) return read(formula, transformSuffix);
    const changed = Object.keys(names.getDirtyDefinedNameMap()[names.unitId ?? ''] ?? {});
    const text = formula.toLowerCase();
    // The lexer's own look at its memory of trees takes Rate and rate for two names.
    if (changed.some((name) => text.includes(name.toLowerCase()))) lexer.dispose();
    const asked = new Set<string>();
    const getValueByName: typeof names.getValueByName = (unitId, written) => {
      const [sign = ''] = signed.exec(written) ?? [];
      const name = written.slice(sign.length);
      const found = names.getValueByName(unitId, name);
      // As it is defined, or was until now, whatever case it is written in.
      const defined = found?.name ?? changed.find((other) => other.toLowerCase() === name.toLowerCase());
      if (defined !== undefined || nameLike.test(name)) asked.add(defined ?? name);
      if (!found || sign === '') return found;
      return { ...found, formulaOrRefString: `${sign}(${found.formulaOrRefString.replace(/^=/, '')})` };
    };
    const tree = read(formula, transformSuffix, { ...names, getValueByName });
    if (typeof tree === 'object' && 'setDefinedNames' in tree && asked.size > 0) tree.setDefinedNames([...asked]);
    return tree;
  };
}

/**
 * CHOOSECOLS, SORT, VSTACK and some twenty others say of their result that it lies on the sheet, from the cell of the
 * formula on. The index in which XLOOKUP and MATCH find equal values believes that, and answers from cells that hold
 * something else: #N/A, or the value of another row. So a result is told that it lies nowhere.
 */
function keepResultsOffTheSheet(executor: BaseFunction): void {
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...given) => {
    const result = calculate(...given);
    if (!result.isArray()) return result;
    const array = result as ArrayValueObject;
    const here = array.getCurrentRow() === executor.row && array.getCurrentColumn() === executor.column;
    if (here && array.getUnitId() === executor.unitId) {
      array.setUnitId('');
      array.setSheetId('');
      array.setCurrent(-1, -1);
    }
    return array;
  };
}

/** EDATE ran past the end of a shorter month: 31 January and a month was 3 March, where Excel says 28 February. */
function endWithTheMonth(edate: Nullable<BaseFunction>): void {
  if (!edate) return;
  const calculate = edate.calculate.bind(edate);
  edate.calculate = (start, months) => {
    const result = calculate(start, months);
    if (!result.isArray()) return result;
    return (result as ArrayValueObject).map((date, row, column) => {
      const [day, wanted] = [dayOfMonth(date), dayOfMonth(elementOf(start, row, column))];
      if (day === undefined || wanted === undefined || day >= wanted) return date;
      return NumberValueObject.create(Number(date.getValue()) - day, date.getPattern());
    });
  };
}

function elementOf(value: BaseValueObject, row: number, column: number): Nullable<BaseValueObject> {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column);
}

function dayOfMonth(value: Nullable<BaseValueObject>): number | undefined {
  const day = value?.isNumber() ? isoDate(Number(value.getValue())) : undefined;
  return day === undefined ? undefined : Number(day.slice(-2));
}

/** The one step of the dependency generator that is changed here; it is private in the types. */
interface Generator {
  _calculateListByFunctionRefNode?: (trees: readonly FormulaDependencyTree[]) => Promise<void>;
}

/**
 * At every calculation, also of a single cell, all formulas of the workbook go into a spatial index that only OFFSET,
 * INDIRECT and their like use: a second for 20,000 formulas. Without such a formula the step has nothing to do.
 */
function indexOnlyForAddresses(generator: Generator): void {
  const calculate = generator._calculateListByFunctionRefNode?.bind(generator);
  if (calculate === undefined) return;
  generator._calculateListByFunctionRefNode = async (trees) => {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await calculate(trees);
  };
}

/**
 * Every result is entered in the index in which MATCH and XLOOKUP find equal values, and taken out of it before, by going
 * through all values of its column: 14 seconds for 20,000 different results. A lookup enters what it needs by itself.
 */
function indexOnlyWhatIsLookedUp(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  const { set } = Object.getPrototypeOf(index) as typeof index;
  index.set = (unit, sheet, column, value, row, isResult) => {
    if (isResult !== true || !index.shouldContinueBuildingCache(unit, sheet, column, row))
      set.call(index, unit, sheet, column, value, row, isResult);
  };
}
