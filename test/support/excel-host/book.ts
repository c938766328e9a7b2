/** A small workbook: sheets of cells, what was marked and calculated, the XML parts, where the cursor is. */
import { parse, tokenize } from '@borgar/fx';
import { XMLValidator } from 'fast-xml-parser';
import { columnName } from '../../../src/workbook/workbook';

export type CellValue = number | string | boolean | ExcelErrorValue | CellCard;

/** An error as Excel keeps it, with the text of its tooltip. */
export interface ExcelErrorValue {
  readonly error: string;
  readonly message: string | undefined;
}

/** A data type with fields behind its text. */
export interface CellCard {
  readonly type: string;
  readonly text: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Cell {
  formula: string | undefined;
  value: CellValue;
  format: string;
  /** The block that its formula fills, where that is more than the cell. */
  spill?: { readonly rows: number; readonly columns: number };
  /** The address of the formula that fills it, where that is another cell. */
  filledBy?: string;
  /** Such as #FFEE00; white where it has none. */
  fill?: string;
  /** What else of its looks was set, as Excel names it: "bold", "wrapText", "EdgeTop" … */
  readonly look: Record<string, unknown>;
}

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export class Sheet {
  readonly cells = new Map<string, Cell>();
  /** Cells in which anything was entered, be it an empty text. */
  readonly entered = new Set<string>();
  /** Cells marked since the last calculation. */
  readonly dirty = new Set<string>();
  /** True where the user protected it: Excel refuses to write there. */
  locked = false;
  visibility = 'Visible';
  gridlines = true;
  frozen = { rows: 0, columns: 0 };
  readonly merges: string[] = [];
  /** In points, by column and by row. */
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  /** Rows that were asked to take the height of what they hold, each with what that was. */
  readonly fitted = new Map<number, readonly CellValue[]>();

  constructor(
    readonly id: string,
    readonly name: string,
  ) {}

  cell(row: number, column: number): Cell {
    const key = addressOf(row, column);
    let cell = this.cells.get(key);
    if (cell === undefined) {
      cell = { formula: undefined, value: '', format: 'General', look: {} };
      this.cells.set(key, cell);
    }
    return cell;
  }

  /** As typed by the user or set by a program: Excel makes of a text what it takes it for. */
  enter(address: string, input: string | number | boolean): void {
    const { row, column } = boxOf(address);
    const cell = this.cell(row, column);
    this.checkUnlocked();
    if (typeof input === 'string' && input.length > longestText + 1)
      throw refusal('InvalidArgument', 'The text is longer than a cell can hold.');
    const read = typeof input === 'string' && cell.format !== '@' ? readTyped(input) : { value: input };
    if (read.formula !== undefined) checkFormula(read.formula);
    this.entered.add(addressOf(row, column));
    this.unspill(address);
    delete cell.filledBy;
    cell.formula = read.formula;
    if (read.value !== undefined) cell.value = read.value;
    if (read.formula !== undefined) this.dirty.add(addressOf(row, column));
  }

  checkUnlocked(): void {
    if (this.locked) throw refusal('AccessDenied', 'The sheet is protected.');
  }

  /** Puts the answer of a formula in its cells; where something stands in the way the formula shows #SPILL!. */
  fill(row: number, column: number, answer: readonly (readonly CellValue[])[]): void {
    const anchor = addressOf(row, column);
    this.unspill(anchor);
    const cells = answer.map((line, r) => line.map((_, c) => this.cell(row + r, column + c)));
    const others = cells.flat().slice(1);
    if (others.some(({ formula, value }) => formula !== undefined || value !== '')) {
      this.cell(row, column).value = { error: '#SPILL!', message: undefined };
      return;
    }
    answer.forEach((line, r) => {
      line.forEach((value, c) => {
        const cell = this.cell(row + r, column + c);
        cell.value = value;
        if (r + c > 0) cell.filledBy = anchor;
      });
    });
    if (others.length > 0) this.cell(row, column).spill = { rows: answer.length, columns: answer[0]?.length ?? 1 };
  }

  private unspill(anchor: string): void {
    const { row, column } = boxOf(anchor);
    const { spill } = this.cell(row, column);
    delete this.cell(row, column).spill;
    for (let r = 0; r < (spill?.rows ?? 0); r++) {
      for (let c = 0; c < (spill?.columns ?? 0); c++) {
        const cell = this.cell(row + r, column + c);
        if (cell.filledBy !== anchor) continue;
        cell.value = '';
        delete cell.filledBy;
      }
    }
  }

  /** The smallest box around everything that is not empty. */
  used(): Box | undefined {
    const filled = [...this.cells].filter(([, { formula, value }]) => formula !== undefined || value !== '');
    if (filled.length === 0) return undefined;
    const boxes = filled.map(([address]) => boxOf(address));
    const row = Math.min(...boxes.map((box) => box.row));
    const column = Math.min(...boxes.map((box) => box.column));
    return {
      row,
      column,
      rows: Math.max(...boxes.map((box) => box.row)) - row + 1,
      columns: Math.max(...boxes.map((box) => box.column)) - column + 1,
    };
  }
}

/** Limits of Excel (Microsoft, Excel specifications and limits). */
const longestText = 32_767;
const longestFormula = 8_192;
const deepestNesting = 64;

export function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** A formula that Excel cannot read, that is too long or too deep, is refused and nothing is entered. */
export function checkFormula(formula: string): void {
  const invalid = () => refusal('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  if (formula.length > longestFormula) throw invalid();
  try {
    if (depthOf(parse(tokenize(formula)) as unknown as Tree) > deepestNesting) throw invalid();
  } catch {
    throw invalid();
  }
}

interface Tree {
  readonly type: string;
  readonly arguments?: readonly (Tree | null)[];
}

/** Calls inside calls. */
function depthOf(tree: Tree | null): number {
  const inside = Math.max(0, ...(tree?.arguments ?? []).map(depthOf));
  return tree?.type === 'CallExpression' ? inside + 1 : inside;
}

/** What Excel takes a typed text for: a formula, a number, a date, or the text that it is. */
function readTyped(text: string): { readonly formula?: string; readonly value?: CellValue } {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^=./.test(text)) return { formula: text };
  if (/^[+@-]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text)) return { formula: `=${text}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const [, sign = '', digits, percent] = /^([+-]?)\$?(\d+|\d{1,3}(?:,\d{3})+|\d*\.\d+|\d+\.)(%?)$/.exec(text) ?? [];
  if (digits !== undefined)
    return { value: (Number(`${sign}${digits.replaceAll(',', '')}`) * 1) / (percent === '%' ? 100 : 1) };
  if (text.trim() !== '' && Number.isFinite(Number(text))) return { value: Number(text) };
  const [, month, day] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  return month === undefined ? { value: text } : { value: 46_000 + 31 * Number(month) + Number(day) };
}

export interface Name {
  readonly name: string;
  readonly formula: string;
  visible: boolean;
}

export class Book {
  readonly sheets: Sheet[];
  readonly names = new Map<string, Name>();
  readonly parts = new Map<string, string>();
  /** Calculations that were asked for, each with the cells that were marked for it, in order. */
  readonly calculations: { readonly kind: string; readonly marked: readonly string[] }[] = [];
  /** Sheets in whose cells a program has written since Excel last told of it. */
  readonly written = new Set<Sheet>();
  active: { sheet: Sheet; row: number; column: number };
  /** True where the user protected the structure: Excel then takes no sheet more and no sheet away. */
  locked = false;

  constructor(names: readonly string[]) {
    this.sheets = names.map((name, index) => new Sheet(`{sheet-${index + 1}}`, name));
    this.active = { sheet: this.sheet(names[0] ?? ''), row: 0, column: 0 };
  }

  /** A sheet by name or id, as Excel finds it. */
  find(key: string): Sheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  sheet(key: string): Sheet {
    const sheet = this.find(key);
    if (sheet === undefined) throw refusal('ItemNotFound', `no sheet ${key}`);
    return sheet;
  }

  addSheet(name: string): Sheet {
    this.checkStructure();
    if (this.find(name) !== undefined || name.length > 31 || /[:\\/?*[\]]/.test(name))
      throw refusal('InvalidArgument', `"${name}" is no name for a new sheet`);
    const sheet = new Sheet(`{sheet-${this.sheets.length + 1}-${Math.random()}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.checkStructure();
    this.checkAnotherVisible(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  setVisibility(sheet: Sheet, visibility: string): void {
    this.checkStructure();
    if (visibility !== 'Visible') this.checkAnotherVisible(sheet);
    sheet.visibility = visibility;
  }

  /** A workbook keeps one sheet that can be seen. */
  private checkAnotherVisible(sheet: Sheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
      throw refusal('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }

  private checkStructure(): void {
    if (this.locked) throw refusal('AccessDenied', 'The workbook is protected.');
  }

  /** Names are told apart without regard to case, and look neither like an address nor like two words. */
  addName(name: string, formula: string): Name {
    const taken = [...this.names.keys()].some((key) => key.toLowerCase() === name.toLowerCase());
    const fits = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(name);
    if (taken || !fits) throw refusal('InvalidArgument', `"${name}" is no name, or one that is there already.`);
    checkFormula(formula);
    const added: Name = { name, formula, visible: true };
    this.names.set(name, added);
    return added;
  }

  addPart(xml: string): string {
    if (XMLValidator.validate(xml) !== true) throw refusal('InvalidArgument', 'The XML is not well-formed.');
    const id = `{part-${this.parts.size + 1}-${Math.random()}}`;
    this.parts.set(id, xml);
    return id;
  }
}

export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `boxOf('B2:C5')` starts in row 1, column 1 and has 4 rows and 2 columns. */
export function boxOf(address: string): Box {
  const [first, last = first] = address.replace(/^.*!/, '').replaceAll('$', '').split(':');
  const [from, to] = [cornerOf(first ?? ''), cornerOf(last ?? '')];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function cornerOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/i.exec(address) ?? [];
  if (letters === '') throw Object.assign(new Error(`"${address}" is no address`), { code: 'InvalidArgument' });
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
