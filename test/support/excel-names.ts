/** Names that Excel keeps for itself: a custom function of such a name is refused, or never called. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Functions of Excel 4 macros, still reserved. */
const macroFunctions = words(`
  ABSREF ACTIVATE ALERT ALIGNMENT ARGUMENT BEEP BORDER BREAK CALCULATION CALL CALLER CLEAR CLOSE COMBINATION CONSOLIDATE
  COPY CUT DEMOTE DEREF DIRECTORY DOCUMENTS DUPLICATE ECHO ELSE ERROR EVALUATE EXEC EXECUTE FCLOSE FILES FOPEN FOR FORMULA
  FPOS FREAD FREADLN FSIZE FULL FWRITE FWRITELN GOTO GRIDLINES GROUP HALT HELP HIDE HLINE HPAGE HSCROLL INITIATE INPUT
  INSERT JUSTIFY LEGEND LINKS MESSAGE MOVE NAMES NEW NEXT NOTE OPEN OUTLINE OVERLAY PARSE PASTE PATTERNS PAUSE POKE
  PRECISION PREVIEW PRINT PROMOTE QUIT REFTEXT REGISTER RELREF REQUEST RESTART RESULT RESUME RETURN RUN SAMPLE SAVE SCALE
  SELECT SELECTION SERIES SIZE SPELLING SPLIT STEP STYLE TERMINATE TEXTREF UNDO UNGROUP UNHIDE UNREGISTER VLINE VOLATILE
  VPAGE VSCROLL WAIT WHILE WINDOWS WORKBOOK WORKGROUP WORKSPACE ZOOM`);

/** Worksheet functions younger than the list in Microsoft's typings. */
const youngFunctions = words(`
  ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT COPILOT DETECTLANGUAGE DROP EXPAND FIELDVALUE FILTER FORECAST
  GROUPBY HSTACK IFS IMAGE IMPORTCSV IMPORTTEXT ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS PERCENTOF PIVOTBY PY
  RANDARRAY REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST SCAN SEQUENCE SINGLE SORT SORTBY STOCKHISTORY SWITCH TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`);

/** The older ones: Microsoft's typings list them as methods of Excel.Functions. */
function typedFunctions(): readonly string[] {
  const file = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/office.d.ts');
  const text = readFileSync(file, 'utf8');
  const body = text.slice(text.indexOf('class Functions extends'));
  const methods = body.slice(0, body.indexOf('\n    }')).matchAll(/^ {8}(\w+)\(/gm);
  return [...methods].map(([, name = '']) => name.toUpperCase().replaceAll('_', '.'));
}

const macros = new Set(macroFunctions);
export const nativeFunctions: ReadonlySet<string> = new Set([...youngFunctions, ...typedFunctions()]);

const lastColumn = 16_384;
const lastRow = 1_048_576;

/** Why Excel would refuse a name; undefined where it would not. */
export function nameProblem(name: string): string | undefined {
  if (!/^[A-Z][A-Z0-9_.]*$/.test(name)) return 'a letter first, then letters, digits, _ and . only';
  if (name.length < 3 || name.length > 128) return '3 to 128 characters';
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters !== undefined) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (column <= lastColumn && Number(digits) <= lastRow) return 'is a cell address';
  }
  if (/^R\d*C\d*$/.test(name)) return 'is an R1C1 address';
  if (macros.has(name)) return 'is a function of Excel 4 macros';
  return nativeFunctions.has(name) ? 'is a function of Excel' : undefined;
}
