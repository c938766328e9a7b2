/**
 * `A1#`, the whole spill of A1. The engine reads the "#" and then answers #VALUE!, so a formula that is entered with
 * it is rewritten to ANCHORARRAY(A1): the function that Excel itself stores in the file for A1#.
 */
import { type Token, tokenize } from '@borgar/fx';
import type { IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
} from '@univerjs/engine-formula';

export const anchorArray = 'ANCHORARRAY';

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

/** `=SUM(A1#)` becomes `=SUM(ANCHORARRAY(A1))`; texts and error values are left alone. */
export function withoutSpillMarks(formula: string): string {
  if (!formula.includes('#')) return formula;
  const parts: string[] = [];
  let previous: Token | undefined;
  for (const token of tokenize(formula)) {
    if (token.type === 'operator' && token.value === '#' && previous?.type === 'range') {
      parts.push(`${anchorArray}(${parts.pop()})`);
    } else {
      parts.push(token.value);
    }
    previous = token;
  }
  return parts.join('');
}

/** The formula as people write it: `=SUM(ANCHORARRAY(A1))` becomes `=SUM(A1#)`. */
export function withSpillMarks(formula: string): string {
  if (!formula.toUpperCase().includes(anchorArray)) return formula;
  const values: string[] = [];
  const tokens = tokenize(formula);
  for (let at = 0; at < tokens.length; at++) {
    const [name, open, range, close] = tokens.slice(at, at + 4);
    const isMark =
      name?.type === 'func' &&
      name.value.toUpperCase() === anchorArray &&
      open?.value === '(' &&
      range?.type === 'range' &&
      close?.value === ')';
    if (isMark) {
      values.push(`${range.value}#`);
      at += 3;
    } else {
      values.push(name?.value ?? '');
    }
  }
  return values.join('');
}
