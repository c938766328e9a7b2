/**
 * The functions of the registry as Univer's formula engine wants them: one class each. Only the convention is
 * translated here; lifting, defaults and bounds are the business of `ask`, as in Excel.
 *
 * Univer's own `registerFunction` will not do: it hands over omitted arguments as 0 and errors as text.
 */
import type { Ctor, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { type Answers, ask } from '../../functions/ask';
import {
  type ArgumentInput,
  badQuestion,
  Card,
  CellError,
  type CellInput,
  type CellOutput,
} from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import type { World } from '../../functions/world';
import { AnchorArray } from './anchor-array';
import { single } from './at-signs';
import type { CellNotes } from './cell-notes';
import { ImplicitIntersection } from './implicit-intersection';
import { anchorArray } from './spill-marks';

export type FunctionClass = [Ctor<BaseFunction>, string];

export function functionClasses(functions: readonly SheetFunction[], world: World, notes: CellNotes): FunctionClass[] {
  return [
    ...functions.map((definition): FunctionClass => [classOf(definition, world, notes), definition.name]),
    [AnchorArray, anchorArray],
    [ImplicitIntersection, single],
  ];
}

function classOf(definition: SheetFunction, world: World, notes: CellNotes): Ctor<BaseFunction> {
  const most = Object.keys(definition.parameters).length;
  // The engine answers a bare #N/A to a wrong number of arguments; without limits we can say what is wrong.
  return class extends BaseFunction {
    override minParams = -1;
    override maxParams = -1;

    /** A name such as "12/5" is a name. */
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const answers =
        given.length > most ? tooMany(definition, given.length) : ask(definition, given.map(argumentOf), world);
      notes.note(this.subUnitId ?? '', this.row, this.column, answers);
      return resultOf(answers);
    }
  };
}

function tooMany({ name, parameters }: SheetFunction, given: number): Answers {
  const allowed = Object.keys(parameters);
  const takes = allowed.length === 0 ? 'no argument' : `at most ${allowed.length} (${allowed.join(', ')})`;
  return [[badQuestion(`${name}: ${given} arguments given, it takes ${takes}.`)]];
}

/** An argument that was left out is null; an empty cell is 0, as Excel hands it over. */
function argumentOf(given: BaseValueObject): ArgumentInput {
  if (given.isNull()) return null;
  if (!given.isArray()) return [[cellOf(given)]];
  const array = given as ArrayValueObject;
  const columns = array.getColumnCount();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cellOf(array.get(row, column))),
  );
}

function cellOf(value: Nullable<BaseValueObject>): CellInput {
  if (!value || value.isNull()) return 0;
  if (value.isError()) return new CellError((value as ErrorValueObject).getErrorType());
  return value.getValue();
}

function resultOf(answers: Answers): BaseValueObject {
  const rowCount = answers.length;
  const columnCount = answers[0]?.length ?? 0;
  if (rowCount === 1 && columnCount === 1) return boxed(answers[0]?.[0]);
  return ArrayValueObject.create({
    calculateValueList: answers.map((row) => row.map(boxed)),
    rowCount,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function boxed(cell: CellOutput | undefined): BaseValueObject {
  if (cell instanceof CellError) return ErrorValueObject.create(errorTypes.get(cell.code) ?? ErrorType.VALUE);
  if (cell instanceof Card) return StringValueObject.create(cell.text);
  switch (typeof cell) {
    case 'number':
      return NumberValueObject.create(cell);
    case 'boolean':
      return BooleanValueObject.create(cell);
    default:
      return StringValueObject.create(cell ?? '');
  }
}

const errorTypes: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));
