/** How Univer 0.25.1 reads numbers, texts and array constants that stand in a formula, mended to mean what Excel means. */
import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  FUNCTION_NAMES_INFORMATION,
  FUNCTION_NAMES_LOGICAL,
  FUNCTION_NAMES_LOOKUP,
  FUNCTION_NAMES_TEXT,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  ValueNodeFactory,
} from '@univerjs/engine-formula';

export function repairLiterals(injector: Injector): void {
  readAsWritten(injector.get(ValueNodeFactory));
  keepTexts(injector.get(IFunctionService));
}

/**
 * A number that is not spelled as JavaScript spells it, such as 0.10 or 1E-12, was a text: 0.5>0.10 was FALSE. An array
 * constant was cut at every comma, also at one within a text, and its texts that look like dates were numbers.
 */
function readAsWritten(factory: ValueNodeFactory): void {
  const create = factory.create.bind(factory);
  factory.create = (token) => {
    const node = create(isNumber(token) ? String(Number(token)) : token);
    if (/^\s*\{.*\}\s*$/s.test(token)) node.execute = () => node.setValue(arrayConstant(token));
    return node;
  };
}

function isNumber(token: string): boolean {
  return token.trim() !== '' && !Number.isNaN(Number(token));
}

function arrayConstant(token: string): ArrayValueObject {
  const rows: BaseValueObject[][] = [[]];
  const content = token.trim().slice(1, -1);
  // The lexer has taken doubled quotes for single ones: a text ends at the quote before a separator.
  for (const [part] of content.matchAll(/"(?:[^"]|"(?!\s*(?:[,;]|$)))*"|[^,;"]+|;/g)) {
    if (part === ';') rows.push([]);
    else if (part.trim() !== '') rows.at(-1)?.push(constant(part.trim()));
  }
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map(({ length }) => length)),
    ...{ unitId: '', sheetId: '', row: -1, column: -1 },
  });
}

function constant(text: string): BaseValueObject {
  if (text.startsWith('"')) return StringValueObject.create(text.slice(1, -1));
  if (isNumber(text)) return NumberValueObject.create(Number(text));
  if (/^(true|false)$/i.test(text)) return BooleanValueObject.create(/^true$/i.test(text));
  return ErrorValueObject.create(text.toUpperCase() as ErrorType);
}

/**
 * A text between the brackets of a function that looks like a date, a percentage or an amount of money was a number:
 * IF(TRUE,"2025-04-09",1) gave 45756. Functions that compute with it take the number out of it by themselves in Excel.
 */
function keepTexts(functions: IFunctionService): void {
  for (const list of [FUNCTION_NAMES_LOGICAL, FUNCTION_NAMES_LOOKUP, FUNCTION_NAMES_INFORMATION, FUNCTION_NAMES_TEXT]) {
    for (const name of Object.values(list)) {
      const executor = functions.getExecutor(name);
      if (executor) executor.isArgumentsIgnoreNumberPattern = () => true;
    }
  }
}
