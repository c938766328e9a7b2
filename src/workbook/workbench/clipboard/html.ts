/**
 * Tables on the clipboard, as Excel, Google Sheets, LibreOffice, Word and web pages put them there. The document is only
 * read: a parsed document runs no script and loads nothing.
 */
import type { CellBlock, CellStyle } from '../../snapshot';
import { cellStyle, type Declarations, declarations, rules } from './css';
import { declared } from './declared-value';
import { formatCode, isTextCode } from './number-format';
import { type Pasted, type PastedCell, rectangle } from './pasted';
import { asTyped, englishSeparators, fromFormat, orderOf, type Separators } from './shown-value';
import { cellText, isSkipped } from './text-of';

/** A cell as it stands in the table. */
interface Written {
  readonly element: Element;
  readonly css: Declarations;
  readonly shown: string;
}

interface Source {
  /** True where a spreadsheet wrote it: its plain text has the same rows and columns, its styles are those of cells. */
  readonly spreadsheet: boolean;
  readonly separators: Separators;
  /** Day, month and year in the order in which short dates are written. */
  readonly dates: string;
}

/**
 * The cells of the tables in `html` and of the lines between them; undefined where there is no table. `plain` are the
 * fields of the plain text that came with it.
 */
export function fromHtml(html: string, plain: readonly (readonly string[])[] = []): Pasted | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter((table) => table.querySelector('table') === null);
  if (tables.length === 0) return undefined;
  const styles = rules([...page.querySelectorAll('style')].map(({ textContent }) => textContent ?? '').join('\n'));
  const spreadsheet =
    /urn:schemas-microsoft-com:office:excel|mso-number-format|google-sheets-html-origin|data-sheets-|\bsdval=|ProgId[^>]*Excel/i.test(
      html,
    );
  const layout = new Layout(styles, spreadsheet);
  // A spreadsheet copies one block of cells; of a page everything is copied that lies between the ends of the selection.
  if (spreadsheet) layout.table(tables[0] as Element);
  else layout.page(page.body, new Set(tables));
  const { rows, merges } = layout;
  const aligned = spreadsheet && plain.length >= rows.length ? plain : [];
  const source: Source = {
    spreadsheet,
    separators: separatorsOf(styles),
    dates: orderOf(rows.flatMap((row) => [...row.values()].map(({ shown }) => shown))),
  };
  const width = Math.max(
    0,
    ...rows.map((row) => Math.max(0, ...row.keys()) + 1),
    ...merges.map(({ column, columns }) => column + columns),
  );
  return rectangle(
    rows.map((row, at) =>
      Array.from({ length: width }, (_, column) => {
        const written = row.get(column);
        return written === undefined ? {} : read(written, source, aligned[at]?.[column]);
      }),
    ),
    merges,
  );
}

/** Puts cells into rows and columns. */
class Layout {
  readonly rows: Map<number, Written>[] = [];
  readonly merges: CellBlock[] = [];

  constructor(
    private readonly styles: ReadonlyMap<string, Declarations>,
    private readonly spreadsheet: boolean,
  ) {}

  page(root: Element, tables: ReadonlySet<Element>): void {
    for (const node of root.childNodes) {
      if (isElement(node)) {
        if (isSkipped(node)) continue;
        if (tables.has(node)) {
          this.table(node);
          continue;
        }
        if ([...tables].some((table) => node.contains(table))) {
          this.page(node, tables);
          continue;
        }
      }
      const element = isElement(node) ? node : undefined;
      for (const shown of cellText(node, false).split('\n')) {
        if (shown.trim() === '') continue;
        this.rows.push(new Map([[0, { element: element ?? root, css: new Map(), shown: shown.trim() }]]));
      }
    }
  }

  table(table: Element): void {
    const first = this.rows.length;
    const taken = new Set<string>();
    [...table.querySelectorAll('tr')].forEach((line, index) => {
      const row = first + index;
      const cells = new Map<number, Written>();
      this.rows[row] = cells;
      let column = 0;
      for (const cell of line.children) {
        if (!/^(td|th)$/i.test(cell.tagName)) continue;
        while (taken.has(`${row},${column}`)) column++;
        const [rows, columns] = [span(cell, 'rowspan'), span(cell, 'colspan')];
        for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) taken.add(`${row + r},${column + c}`);
        if (rows > 1 || columns > 1) this.merges.push({ row, column, rows, columns });
        cells.set(column, { element: cell, css: this.#css(cell), shown: cellText(cell, this.spreadsheet) });
        column += columns;
      }
    });
    // A merged cell may reach below the last row of the table.
    const last = Math.max(0, ...this.merges.map(({ row, rows }) => row + rows));
    while (this.rows.length < last) this.rows.push(new Map());
  }

  #css(cell: Element): Declarations {
    const sources = [
      this.styles.get('td'),
      ...[...cell.classList].flatMap((name) => [
        this.styles.get(`.${name.toLowerCase()}`),
        this.styles.get(`td.${name.toLowerCase()}`),
      ]),
    ];
    const css = new Map(sources.flatMap((each) => [...(each ?? [])]));
    // Excel writes how a column is aligned in an attribute.
    const align = cell.getAttribute('align');
    if (align !== null && !css.has('text-align') && cell.getAttribute('x:num') === null && !/right/i.test(align))
      css.set('text-align', align);
    const fill = cell.getAttribute('bgcolor');
    if (fill !== null) css.set('background-color', fill);
    if (cell.querySelector('b, strong') !== null && everythingIn(cell, 'b, strong')) css.set('font-weight', 'bold');
    if (/^th$/i.test(cell.tagName)) css.set('font-weight', 'bold');
    if (everythingIn(cell, 'i, em')) css.set('font-style', 'italic');
    const color = cell.querySelector('font[color]')?.getAttribute('color');
    if (color != null && everythingIn(cell, 'font[color]')) css.set('color', color);
    for (const [property, value] of declarations(cell.getAttribute('style') ?? '')) css.set(property, value);
    return css;
  }
}

function everythingIn(cell: Element, selector: string): boolean {
  const inner = cell.querySelector(selector);
  return inner !== null && inner.textContent?.trim() === cell.textContent?.trim();
}

function span(cell: Element, name: string): number {
  const count = Number(cell.getAttribute(name) ?? 1);
  // A browser reads no more than a thousand columns either.
  return Number.isInteger(count) && count > 1 ? Math.min(count, 1000) : 1;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Excel says how it writes numbers where that is not the English way. */
function separatorsOf(styles: ReadonlyMap<string, Declarations>): Separators {
  const said = (name: string) =>
    styles
      .get('table')
      ?.get(name)
      ?.replace(/^["']|["']$/g, '')
      .replace(/\\/g, '');
  return {
    decimal: said('mso-displayed-decimal-separator') || englishSeparators.decimal,
    thousands: said('mso-displayed-thousand-separator') || englishSeparators.thousands,
  };
}

function read({ element, css, shown }: Written, source: Source, plain: string | undefined): PastedCell {
  const known = declared(element);
  const written = css.get('mso-number-format');
  const code = known.numberFormat ?? (written === undefined ? undefined : formatCode(written));
  // A column that is too narrow shows number signs; the plain text may hold what they stand for.
  const hidden = /^#{2,}$/.test(shown.trim());
  const text = hidden && plain !== undefined ? plain : sameText(shown, plain);
  const styled = style(css, code, text, source);
  const cell = styled === undefined ? {} : { style: styled };
  if (known.value !== undefined)
    return { ...cell, value: typeof known.value === 'string' ? sameText(known.value, plain) : known.value };
  if (text.trim() === '') return cell;
  if (known.text || isTextCode(code)) return { ...cell, value: text };
  if (code !== undefined) {
    const value = fromFormat(text, code, source.separators, source.dates);
    return { ...cell, value: value ?? text };
  }
  const typed = asTyped(source.spreadsheet ? swapped(text, source.separators) : text);
  if (typed === undefined) return { ...cell, value: text };
  const { numberFormat } = typed;
  return {
    ...cell,
    value: typed.value,
    ...(numberFormat !== undefined && { style: { ...styled, numberFormat } }),
  };
}

/** The plain text keeps blanks and line breaks that a page has no signs for: the same words in it are the better text. */
function sameText(shown: string, plain: string | undefined): string {
  const words = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
  return plain !== undefined && words(plain) === words(shown) ? plain : shown;
}

function swapped(text: string, { decimal, thousands }: Separators): string {
  if (decimal === '.' || !/^[-+(]?[\d.,\s]+\)?%?$/.test(text.trim())) return text;
  return text.split(thousands).join('').replace(decimal, '.');
}

function style(
  css: Declarations,
  code: string | undefined,
  text: string,
  { spreadsheet }: Source,
): CellStyle | undefined {
  const whole = cellStyle(css);
  // The colours and sizes of a page belong to the page.
  const kept: CellStyle = spreadsheet
    ? whole
    : { ...(whole.bold && { bold: true }), ...(whole.italic && { italic: true }) };
  const found: CellStyle = {
    ...kept,
    ...(text.includes('\n') && { wrap: true }),
    ...(code !== undefined && { numberFormat: isTextCode(code) ? '@' : code }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}
