/**
 * ANCHORARRAY, the function behind `A1#`: the engine reads the "#" and then answers #VALUE!, so that formulas are entered
 * with this one in its place.
 */
import type { IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
} from '@univerjs/engine-formula';

type Spills = Nullable<IObjectMatrixPrimitiveType<IRange>>;

/** Answers with the cells into which a formula has spilled. */
export class AnchorArray extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  override calculate(anchor: BaseReferenceObject | BaseValueObject): BaseReferenceObject | BaseValueObject {
    if (!anchor.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = anchor as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const at = (spills: Spills) => spills?.[startRow]?.[startColumn];
    // A spill of this very calculation is newer than the one that the sheet still shows.
    const spill =
      at(reference.getCurrentRuntimeActiveArrayFormulaRange()) ?? at(reference.getCurrentActiveArrayFormulaRange());
    if (spill === undefined || spill === null) return ErrorValueObject.create(ErrorType.REF);
    return this.createReferenceObject(reference, { ...spill });
  }
}
