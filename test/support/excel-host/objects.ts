/** Excel's object model over the small workbook: what our adapter uses of it, and nothing that Excel has not. */
import { addressOf, type Book, type Box, boxOf, type CellValue, type Name, refusal, type Sheet } from './book';
import type { HostObject } from './wire';

export interface Application {
  calculate(kind: string): void;
}

const wholeSheet: Box = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** Excel's limit for a list of addresses (office-js #5198). */
const longestAddressList = 8_192;

const nothing = () => null;

export function workbookObject(book: Book, application: Application): HostObject {
  const worksheets: HostObject = {
    of: book.sheets,
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    call: {
      getItem: (key: string) => worksheetObject(book, book.sheet(key)),
      getItemOrNullObject: (key: string) => {
        const sheet = book.find(key);
        return sheet === undefined ? null : worksheetObject(book, sheet);
      },
      add: (name: string) => worksheetObject(book, book.addSheet(name)),
      _RegisterDataChangedEvent: nothing,
      _RegisterCalculatedEvent: nothing,
      _RegisterDeletedEvent: nothing,
      _RegisterSelectionChangedEvent: nothing,
      _UnregisterDataChangedEvent: nothing,
      _UnregisterCalculatedEvent: nothing,
      _UnregisterDeletedEvent: nothing,
      _UnregisterSelectionChangedEvent: nothing,
    },
  };
  return {
    of: book,
    get: {
      worksheets: () => worksheets,
      names: () => namesObject(book),
      protection: () => ({ of: { protectionOf: book }, get: { protected: () => book.locked } }),
      customXmlParts: () => partsObject(book, [...book.parts.keys()]),
      application: () => ({
        of: application,
        get: { undoScope: () => ({ of: { undoOf: application }, call: { open: nothing, close: nothing } }) },
        call: { calculate: (kind: string) => application.calculate(kind) },
      }),
    },
    call: {
      getActiveCell: () => {
        const { sheet, row, column } = book.active;
        return rangeObject(book, sheet, { row, column, rows: 1, columns: 1 });
      },
    },
  };
}

function worksheetObject(book: Book, sheet: Sheet): HostObject {
  return {
    of: sheet,
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      visibility: () => sheet.visibility,
      protection: () => ({ of: sheet, get: { protected: () => sheet.locked } }),
      freezePanes: () => ({
        of: sheet,
        call: {
          freezeRows: (rows: number) => freeze(sheet, rows, 0),
          freezeColumns: (columns: number) => freeze(sheet, 0, columns),
          freezeAt: (range: HostObject) => {
            // Frozen is all from the first cell of the sheet to the last of the range.
            const { row, column, rows, columns } = range.box ?? { row: 0, column: 0, rows: 0, columns: 0 };
            freeze(sheet, row + rows, column + columns);
          },
          unfreeze: () => freeze(sheet, 0, 0),
        },
      }),
    },
    set: {
      gridlines: (shown) => {
        sheet.gridlines = shown === true;
      },
      visibility: (visibility) => {
        book.setVisibility(sheet, String(visibility));
      },
    },
    call: {
      delete: () => book.removeSheet(sheet),
      activate: () => {
        book.active = { sheet, row: 0, column: 0 };
      },
      getRange: (address?: string) => rangeObject(book, sheet, address ? boxOf(address) : wholeSheet),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeObject(book, sheet, { row, column, rows, columns }),
      getUsedRangeOrNullObject: () => {
        const used = sheet.used();
        return used === undefined ? null : rangeObject(book, sheet, used);
      },
      getRanges: (list: string) => {
        if (list.length > longestAddressList) {
          throw Object.assign(new Error('The argument is invalid or missing or has an incorrect format.'), {
            code: 'InvalidArgument',
          });
        }
        const boxes = list.split(',').map(boxOf);
        return {
          of: boxes,
          get: { format: () => formatObject(sheet, boxes) },
          call: { setDirty: () => mark(sheet, boxes), clear: (what?: string) => clear(book, sheet, boxes, what) },
        };
      },
    },
  };
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
}

function rangeObject(book: Book, sheet: Sheet, box: Box): HostObject {
  const { row, column, rows, columns } = box;
  const read = <T>(one: (row: number, column: number) => T) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => one(row + r, column + c)));
  const peek = (r: number, c: number) => sheet.cells.get(addressOf(r, c));
  const write = (values: unknown, one: (row: number, column: number, value: unknown) => void) => {
    const block = values as unknown[][];
    if (block.length !== rows || block.some((line) => line.length !== columns))
      throw refusal('InvalidArgument', 'The number of rows or columns does not match the range.');
    block.forEach((line, r) => {
      line.forEach((value, c) => {
        // Excel leaves a cell alone for which null is given.
        if (value !== null) one(row + r, column + c, value);
      });
    });
  };
  return {
    of: sheet,
    box,
    get: {
      rowIndex: () => row,
      columnIndex: () => column,
      rowCount: () => rows,
      columnCount: () => columns,
      formulas: () => read((r, c) => peek(r, c)?.formula ?? plain(peek(r, c)?.value ?? '')),
      values: () => read((r, c) => plain(peek(r, c)?.value ?? '')),
      numberFormat: () => read((r, c) => peek(r, c)?.format ?? 'General'),
      worksheet: () => worksheetObject(book, sheet),
      format: () => formatObject(sheet, [box]),
    },
    set: {
      formulas: (values) => {
        write(values, (r, c, value) => sheet.enter(addressOf(r, c), value as string));
        book.written.add(sheet);
      },
      numberFormat: (values) =>
        write(values, (r, c, value) => {
          sheet.cell(r, c).format = String(value);
        }),
    },
    call: {
      select: () => {
        book.active = { sheet, row, column };
      },
      setDirty: () => mark(sheet, [box]),
      clear: (what?: string) => clear(book, sheet, [box], what),
      merge: () => {
        sheet.merges.push(`${addressOf(row, column)}:${addressOf(row + rows - 1, column + columns - 1)}`);
      },
      // Asked by the client before it sends a large array.
      _ValidateArraySize: nothing,
      getResizedRange: (deltaRows, deltaColumns) =>
        rangeObject(book, sheet, {
          ...{ row, column },
          rows: rows + Number(deltaRows),
          columns: columns + Number(deltaColumns),
        }),
      getSpillParentOrNullObject: () => {
        for (const [address, { spill }] of sheet.cells) {
          const corner = boxOf(address);
          const covers =
            spill !== undefined &&
            row >= corner.row &&
            row < corner.row + spill.rows &&
            column >= corner.column &&
            column < corner.column + spill.columns;
          if (covers) return rangeObject(book, sheet, { ...corner, rows: 1, columns: 1 });
        }
        return null;
      },
      getSpillingToRangeOrNullObject: () => {
        const spill = peek(row, column)?.spill;
        return spill === undefined ? null : rangeObject(book, sheet, { row, column, ...spill });
      },
    },
  };
}

function formatObject(sheet: Sheet, boxes: readonly Box[]): HostObject {
  const each = (change: (row: number, column: number) => void) => {
    sheet.checkUnlocked();
    for (const { row, column, rows, columns } of boxes) {
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) change(r, c);
    }
  };
  const [first] = boxes;
  const fill: HostObject = {
    of: boxes,
    get: { color: () => sheet.cells.get(addressOf(first?.row ?? 0, first?.column ?? 0))?.fill ?? '#FFFFFF' },
    set: {
      color: (color) =>
        each((r, c) => {
          sheet.cell(r, c).fill = String(color);
        }),
    },
    call: {
      clear: () =>
        each((r, c) => {
          delete sheet.cell(r, c).fill;
        }),
    },
  };
  const looks = (name: string) => (value: unknown) =>
    each((r, c) => {
      sheet.cell(r, c).look[name] = value;
    });
  const sizes = (of: Map<number, number>, along: 'row' | 'column') => (size: unknown) =>
    each((r, c) => {
      of.set(along === 'row' ? r : c, Number(size));
    });
  return {
    of: boxes,
    get: {
      fill: () => fill,
      font: () => ({
        of: { fontOf: boxes },
        set: { bold: looks('bold'), italic: looks('italic'), size: looks('size'), color: looks('color') },
      }),
      borders: () => ({
        of: { bordersOf: boxes },
        call: {
          getItem: (edge: string) => ({
            of: { edge },
            set: { style: looks(edge), weight: looks(`${edge} weight`), color: looks(`${edge} colour`) },
          }),
        },
      }),
    },
    set: {
      columnWidth: sizes(sheet.widths, 'column'),
      rowHeight: sizes(sheet.heights, 'row'),
      horizontalAlignment: looks('horizontalAlignment'),
      verticalAlignment: looks('verticalAlignment'),
      wrapText: looks('wrapText'),
    },
    call: {
      autofitRows: () =>
        each((r) => {
          sheet.fitted.set(
            r,
            [...sheet.cells].filter(([address]) => boxOf(address).row === r).map(([, { value }]) => value),
          );
        }),
    },
  };
}

/** Left out or "All", what was cleared has no format and no merge any more; "Contents" leaves both. */
function clear(book: Book, sheet: Sheet, boxes: readonly Box[], what = 'All'): void {
  sheet.checkUnlocked();
  book.written.add(sheet);
  for (const [address, cell] of [...sheet.cells]) {
    const { row, column } = boxOf(address);
    const within = boxes.some(
      (box) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
    );
    if (!within) continue;
    sheet.enter(address, '');
    if (what === 'Contents') continue;
    cell.format = 'General';
    delete cell.fill;
    for (const name of Object.keys(cell.look)) delete cell.look[name];
  }
  if (what !== 'Contents' && boxes.some(({ rows }) => rows === wholeSheet.rows)) sheet.merges.length = 0;
}

function namesObject(book: Book): HostObject {
  const objectOf = (name: Name): HostObject => ({
    of: name,
    get: { id: () => name.name, name: () => name.name, formula: () => name.formula, visible: () => name.visible },
    set: {
      visible: (visible) => {
        name.visible = visible === true;
      },
    },
    call: {
      delete: () => {
        book.names.delete(name.name);
      },
    },
  });
  return {
    of: book.names,
    items: () => [...book.names.values()].map(objectOf),
    call: {
      getItemOrNullObject: (key: string) => {
        const name = [...book.names.values()].find((each) => each.name.toLowerCase() === key.toLowerCase());
        return name === undefined ? null : objectOf(name);
      },
      add: (name: string, formula: string) => objectOf(book.addName(name, formula)),
    },
  };
}

function mark(sheet: Sheet, boxes: readonly Box[]): void {
  for (const { row, column, rows, columns } of boxes) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) sheet.dirty.add(addressOf(r, c));
    }
  }
}

/** What `values` shows. */
export function plain(value: CellValue): number | string | boolean {
  if (typeof value !== 'object') return value;
  return 'error' in value ? value.error : value.text;
}

function partsObject(book: Book, ids: readonly string[]): HostObject {
  return {
    of: book.parts,
    items: () => ids.map((id) => partObject(book, id)),
    call: {
      getByNamespace: (namespace: string) =>
        partsObject(
          book,
          ids.filter((id) => namespaceOf(book.parts.get(id) ?? '') === namespace),
        ),
      getItem: (id: string) => partObject(book, id),
      add: (xml: string) => partObject(book, book.addPart(xml)),
    },
  };
}

/** The namespace of the first element, however it is written. */
function namespaceOf(xml: string): string | undefined {
  const [, prefix = '', attributes = ''] = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[^<>]*)?)\/?>/.exec(xml) ?? [];
  const declared = new RegExp(`\\sxmlns${prefix === '' ? '' : `:${prefix}`}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes);
  return declared?.[2];
}

function partObject(book: Book, id: string): HostObject {
  return {
    of: book.parts,
    get: { id: () => id },
    call: {
      getXml: () => book.parts.get(id),
      // What is written is a new part with an id of its own (office-js #3564).
      setXml: (xml: string) => {
        book.addPart(xml);
        book.parts.delete(id);
      },
      delete: () => {
        book.parts.delete(id);
      },
    },
  };
}
