/** SINGLE, the function behind `@A1:A3`. */
import { type IRange, Rectangle } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
} from '@univerjs/engine-formula';

/** The cell of a range in the row or column of the formula; of any other answer the first value. */
export class ImplicitIntersection extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  override calculate(given: BaseReferenceObject | BaseValueObject): BaseReferenceObject | BaseValueObject {
    if (!given.isReferenceObject()) {
      const value = given as BaseValueObject;
      return value.isArray() ? ((value as ArrayValueObject).get(0, 0) ?? value) : value;
    }
    const reference = given as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const cell: IRange = {
      ...within(startRow, endRow, this.row, 'Row'),
      ...within(startColumn, endColumn, this.column, 'Column'),
    };
    if (!Rectangle.contains({ startRow, endRow, startColumn, endColumn }, cell))
      return ErrorValueObject.create(ErrorType.VALUE);
    return this.createReferenceObject(reference, cell);
  }
}

/** A range of one row is one wherever the formula stands. */
function within<Side extends 'Row' | 'Column'>(start: number, end: number, own: number, side: Side) {
  const at = start === end ? start : own;
  return { [`start${side}`]: at, [`end${side}`]: at } as Record<`start${Side}` | `end${Side}`, number>;
}
