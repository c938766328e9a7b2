/** Functions of newer Excel that a formula of the user's may hold beside ours: older programs cannot calculate them. */
import { functionsCalled } from '../../workbook/formula-text';

const newer: ReadonlySet<string> = new Set([
  ...['XLOOKUP', 'XMATCH', 'FILTER', 'SORT', 'SORTBY', 'UNIQUE', 'SEQUENCE', 'RANDARRAY', 'LET', 'LAMBDA', 'MAP'],
  ...['REDUCE', 'SCAN', 'BYROW', 'BYCOL', 'MAKEARRAY', 'CHOOSECOLS', 'CHOOSEROWS', 'TAKE', 'DROP', 'EXPAND', 'VSTACK'],
  ...['HSTACK', 'TOCOL', 'TOROW', 'WRAPROWS', 'WRAPCOLS', 'TEXTSPLIT', 'TEXTBEFORE', 'TEXTAFTER', 'ARRAYTOTEXT'],
  ...['VALUETOTEXT', 'GROUPBY', 'PIVOTBY', 'PERCENTOF', 'TRIMRANGE', 'REGEXTEST', 'REGEXEXTRACT', 'REGEXREPLACE'],
]);

/** Those that a formula calls, in the order in which they are named. */
export function newerFunctionsIn(formula: string): readonly string[] {
  return [...functionsCalled(formula)].filter((name) => newer.has(name));
}
