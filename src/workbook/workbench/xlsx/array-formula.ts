/**
 * Formulas that work on many cells at once to give one value. A file has to mark them as array formulas: without the
 * mark Excel and LibreOffice take the one cell of a range that is in line with the formula.
 */
import { type AstExpression, parse, tokenize } from '@borgar/fx';

/** Functions of one value: given a range, they give a value for each of its cells. */
const ofOneValue: ReadonlySet<string> = new Set([
  ...['ABS', 'EXP', 'INT', 'LN', 'LOG', 'LOG10', 'MOD', 'POWER', 'ROUND', 'ROUNDDOWN', 'ROUNDUP', 'SIGN', 'SQRT'],
  ...['TRUNC', 'IF', 'IFERROR', 'IFNA', 'NOT', 'ISBLANK', 'ISERROR', 'ISNA', 'ISNUMBER', 'ISTEXT', 'EXACT', 'LEFT'],
  ...['LEN', 'LOWER', 'MID', 'RIGHT', 'SUBSTITUTE', 'TEXT', 'TRIM', 'UPPER', 'VALUE', 'DATE', 'DAY', 'MONTH', 'YEAR'],
]);
/** Functions that work on arrays in any formula. */
const ofArrays: ReadonlySet<string> = new Set(['SUMPRODUCT', 'MMULT']);

export function isArrayFormula(formula: string): boolean {
  try {
    return worksOnMany(parse(tokenize(formula, { mergeRefs: true })) as AstExpression);
  } catch {
    // What we cannot read is left as it is.
    return false;
  }
}

function worksOnMany(node: AstExpression | null | undefined): boolean {
  switch (node?.type) {
    case 'CallExpression': {
      const name = node.callee.name.toUpperCase();
      const given = node.arguments as readonly (AstExpression | null)[];
      if (ofArrays.has(name)) return false;
      return (ofOneValue.has(name) && given.some(isMany)) || given.some(worksOnMany);
    }
    case 'BinaryExpression':
    case 'UnaryExpression': {
      if (node.operator === ':' || node.operator === '#') return false;
      const operands = node.arguments as readonly AstExpression[];
      return operands.some(isMany) || operands.some(worksOnMany);
    }
    default:
      return false;
  }
}

/** A range or an array, or an expression that gives as many values as one of these. */
function isMany(node: AstExpression | null): boolean {
  switch (node?.type) {
    case 'ReferenceIdentifier':
      return node.kind !== 'name' && node.value.replace(/'[^']*'!/g, '').includes(':');
    case 'ArrayExpression':
      return true;
    case 'BinaryExpression':
      return (node.arguments as readonly AstExpression[]).some(isMany);
    case 'UnaryExpression':
      return node.operator === '#' || isMany(node.arguments[0] as AstExpression);
    case 'CallExpression':
      return (
        ofOneValue.has(node.callee.name.toUpperCase()) &&
        (node.arguments as readonly (AstExpression | null)[]).some(isMany)
      );
    default:
      return false;
  }
}
