/** Values that a cell of a clipboard declares beside the text that it shows. */
import { isErrorCode } from '../../../sheet/values';
import type { CellContent } from '../../snapshot';

export interface Declared {
  readonly value?: CellContent;
  readonly numberFormat?: string;
  /** True for a text, whatever it looks like. */
  readonly text?: true;
}

/** What the attributes of a `td` say of its value; nothing where none does. */
export function declared(cell: Element): Declared {
  return { ...fromExcel(cell), ...fromCalc(cell), ...fromSheets(cell) };
}

/** `x:num="0.15"`, `x:str`, `x:bool="TRUE"`, `x:err="#N/A"`: older Excel, WPS, and programs that write for Excel. */
function fromExcel(cell: Element): Declared {
  const number = cell.getAttribute('x:num');
  if (number !== null && number !== '' && Number.isFinite(Number(number))) return { value: Number(number) };
  const truth = cell.getAttribute('x:bool');
  if (truth !== null && truth !== '') return { value: /^(true|1)$/i.test(truth) };
  const error = cell.getAttribute('x:err');
  if (error !== null && isErrorCode(error)) return { value: { error } };
  const text = cell.getAttribute('x:str');
  if (text === null) return {};
  return text === '' ? { text: true } : { text: true, value: text };
}

/** `sdval="0.15" sdnum="1033;0;0%"`: LibreOffice. The languages are that of the text and, unless 0, of the format code. */
function fromCalc(cell: Element): Declared {
  const [ofText = '', ofCode = '0', ...format] = (cell.getAttribute('sdnum') ?? '').split(';');
  const code = format.join(';');
  // Other languages have other letters for days and years and other signs within numbers.
  const english = /^(1033|2057|3081|4105|6153|5129)$/.test(ofCode === '0' ? ofText : ofCode);
  const known = english && code !== '' && !/^(general|standard|boolean)$/i.test(code);
  const numberFormat = known ? { numberFormat: smallLetters(code) } : {};
  if (code === '@') return { text: true, numberFormat: '@' };
  const written = cell.getAttribute('sdval');
  if (written === null || written === '' || !Number.isFinite(Number(written))) return numberFormat;
  if (/^boolean$/i.test(code)) return { value: Number(written) !== 0 };
  return { value: Number(written), ...numberFormat };
}

/** LibreOffice writes dates as DD-MMM-YY, Excel as dd-mmm-yy. */
function smallLetters(code: string): string {
  return code.replace(/"[^"]*"|\\.|AM\/PM|\[(?![HMS]+\])[^\]]*\]|[DMYHS]+/g, (part) =>
    /^[DMYHS]+$/.test(part) ? part.toLowerCase() : part,
  );
}

/**
 * Google Sheets, and LibreOffice since version 24: data-sheets-value='{"1":3,"3":0.15}' or '[null,3,null,0.15]'. Under 1
 * is the type; under 2 a text, under 3 a number, under 4 a truth value.
 */
function fromSheets(cell: Element): Declared {
  const value = read(cell.getAttribute('data-sheets-value'));
  const format = read(cell.getAttribute('data-sheets-numberformat'));
  const code = String(format?.['2'] ?? '');
  const numberFormat = code === '' || /^general$/i.test(code) ? {} : { numberFormat: code };
  switch (value?.['1']) {
    case 2:
      return { text: true, value: String(value['2'] ?? ''), ...(code === '@' && { numberFormat: '@' }) };
    case 3:
      return { value: Number(value['3']), ...numberFormat };
    case 4:
      return { value: Number(value['4']) !== 0 };
    case 5:
      return shownError(cell);
    default:
      return numberFormat;
  }
}

function shownError(cell: Element): Declared {
  const error = cell.textContent?.trim() ?? '';
  return isErrorCode(error) ? { value: { error } } : {};
}

function read(json: string | null): Record<string, unknown> | undefined {
  if (json === null) return undefined;
  try {
    const found: unknown = JSON.parse(json);
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
  } catch {
    // Pages that were copied from a spreadsheet long ago carry such attributes in pieces.
    return undefined;
  }
}
