/** Every template in Excel: Microsoft's client library against a workbook of ours, with the functions of the build. */
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { Sharing } from '../../src/sharing/sharing';
import { templates } from '../../src/templates';
import { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { functionsCalled } from '../../src/workbook/formula-text';
import { Sentences } from '../../src/workbook/sentences';
import { Session } from '../../src/workbook/session';
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { addressText, columnName } from '../../src/workbook/workbook';
import type { Cell, Sheet } from '../support/excel-host/book';
import type { ExcelHost, ExcelOptions } from '../support/excel-host/host';
import { plain } from '../support/excel-host/objects';
import { openExcel } from '../support/excel-host/open-excel';
import { cellsRead, rangeCells } from '../support/formula-reads';
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';

let host: ExcelHost;
let workbook: ExcelWorkbook;
let sharing: Sharing;

function open(options: ExcelOptions): void {
  host = openExcel(options);
  host.book.sheet('Mine').enter('A1', 'of the user');
  workbook = new ExcelWorkbook({ Excel: host.client.Excel, Office: host.client.Office });
  sharing = new Sharing(new Session(workbook, createWorld(), functions, new Sentences()));
}

beforeEach(() => open({ sheets: ['Mine'] }));
afterEach(() => host.close());
afterEach(closeWorkbenches);

const insert = async (sheets: readonly SheetSnapshot[]) => sharing.carryOut(await sharing.prepareSheets(sheets));
const own = new Set(functions.map(({ name }) => name));
/** The host is a small one: it calculates a call of one of our functions on constants and cells that were typed. */
const hostCalculates = (formula: string, sheet: string, calculated: ReadonlySet<string>) =>
  /^=[A-Z0-9]+\(/.test(formula) &&
  !formula.includes('*') &&
  [...functionsCalled(formula)].every((name) => own.has(name)) &&
  !cellsRead(formula, sheet).some((cell) => calculated.has(cell));
const sheetNames = () => host.book.sheets.map(({ name }) => name);
const placeOf = ({ row, column }: { readonly row: number; readonly column: number }) =>
  `${columnName(column)}${row + 1}`;

/** What was set of the looks of a cell, in the words of a style. */
function styleIn({ format, fill, look }: Cell): CellStyle {
  const sides = { EdgeTop: 'top', EdgeRight: 'right', EdgeBottom: 'bottom', EdgeLeft: 'left' } as const;
  const borders = Object.entries(sides).filter(([edge]) => look[edge] !== undefined);
  return {
    ...(format !== 'General' && { numberFormat: format }),
    ...(look.bold === true && { bold: true }),
    ...(look.italic === true && { italic: true }),
    ...(look.size !== undefined && { fontSize: Number(look.size) }),
    ...(look.color !== undefined && { color: String(look.color).slice(1) }),
    ...(fill !== undefined && { fill: fill.slice(1) }),
    ...(look.horizontalAlignment !== undefined && {
      horizontal: String(look.horizontalAlignment).toLowerCase() as 'left',
    }),
    ...(look.verticalAlignment !== undefined && {
      vertical: String(look.verticalAlignment).toLowerCase().replace('center', 'middle') as 'top',
    }),
    ...(look.wrapText === true && { wrap: true }),
    ...(borders.length > 0 && {
      borders: Object.fromEntries(
        borders.map(([edge, side]) => [
          side,
          { line: `${look[edge]} ${look[`${edge} weight`]}`, color: String(look[`${edge} colour`]).slice(1) },
        ]),
      ),
    }),
  };
}

const points = (pixels: ReadonlyMap<number, number>) => new Map([...pixels].map(([at, size]) => [at, size * 0.75]));

function looksIn(sheet: Sheet) {
  const styles = [...sheet.cells].map(([address, cell]) => [address, styleIn(cell)] as const);
  const { widths, heights, merges, frozen, gridlines, visibility } = sheet;
  const styled = Object.fromEntries(styles.filter(([, style]) => Object.keys(style).length > 0));
  return { styled, widths, heights, merges, frozen, gridlines, hidden: visibility === 'Hidden' };
}

function looksOf({ cells, columnWidths, rowHeights, merges, frozen, gridlines, hidden }: SheetSnapshot) {
  const styled = cells.flatMap((cell) =>
    cell.style === undefined || Object.keys(cell.style).length === 0 ? [] : [[placeOf(cell), cell.style] as const],
  );
  return {
    styled: Object.fromEntries(styled),
    widths: points(columnWidths),
    heights: points(rowHeights),
    merges: merges.map(
      ({ row, column, rows, columns }) =>
        `${placeOf({ row, column })}:${placeOf({ row: row + rows - 1, column: column + columns - 1 })}`,
    ),
    frozen,
    gridlines,
    hidden,
  };
}

function errorsIn({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ value, ...cell }) =>
      typeof value === 'object' ? [`${name}!${placeOf(cell)} ${value.error}`] : [],
    ),
  );
}

describe.each(templates.map((template) => [template.title, template] as const))('%s', (_, template) => {
  const built = template.build();
  const names = built.sheets.map(({ name }) => name);
  const second = names.map((name) => `${name} 2`);

  it('says which sheets come, brings them, and shows the first', async () => {
    const plan = await sharing.prepareSheets(built.sheets);
    for (const name of names) expect(plan.sentence).toContain(`"${name}"`);
    expect(sheetNames()).toEqual(['Mine']);
    await sharing.carryOut(plan);
    expect(sheetNames()).toEqual(['Mine', ...names]);
    expect(host.book.active).toMatchObject({ sheet: { name: names[0] }, row: 0, column: 0 });
    expect(host.book.sheet('Mine').cells.size).toBe(1);
  });

  it('looks as in the workbench', async () => {
    await insert(built.sheets);
    for (const sheet of built.sheets) {
      const there = host.book.sheet(sheet.name);
      expect(looksIn(there)).toEqual(looksOf(sheet));
      const wrapping = sheet.cells.filter(({ row, style }) => style?.wrap === true && !sheet.rowHeights.has(row));
      expect([...there.fitted.keys()].sort((a, b) => a - b)).toEqual(
        [...new Set(wrapping.map(({ row }) => row))].sort((a, b) => a - b),
      );
    }
  });

  it('enters what it holds and nothing in the cells between, so that formulas have room', async () => {
    await insert(built.sheets);
    for (const { name, cells } of built.sheets) {
      const held = [...host.book.sheet(name).cells].flatMap(([address, { formula, value }]) =>
        formula === undefined && value === '' ? [] : [[address, formula ?? value] as const],
      );
      const wanted = cells.flatMap((cell) => {
        const content = cell.formula ?? cell.value;
        return content === undefined || content === '' ? [] : [[placeOf(cell), content] as const];
      });
      expect(Object.fromEntries(held)).toEqual(Object.fromEntries(wanted));
      expect([...host.book.sheet(name).entered].sort()).toEqual(wanted.map(([address]) => address).sort());
    }
  });

  it('answers as in the workbench, spills included', async () => {
    const { workbook: open } = await openWorkbench(built);
    await insert(built.sheets);
    host.calculate('Automatic');
    await host.settled();
    let compared = 0;
    const { sheets } = open.snapshot();
    const calculated = new Set(
      sheets.flatMap(({ name, cells }) =>
        cells.filter(({ formula, spilled }) => formula ?? spilled).map((cell) => `${name}!${placeOf(cell)}`),
      ),
    );
    for (const { name, cells } of sheets) {
      for (const { formula, value, spill, ...cell } of cells) {
        if (formula === undefined || !hostCalculates(formula, name, calculated)) continue;
        compared += 1;
        const there = host.book.sheet(name).cell(cell.row, cell.column);
        expect({ at: placeOf(cell), value: plain(there.value), spill: there.spill }).toEqual({
          at: placeOf(cell),
          value: typeof value === 'object' ? value.error : value,
          spill,
        });
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('stands twice, each with formulas of its own, and goes again', async () => {
    await insert(built.sheets);
    await insert(built.sheets);
    expect(sheetNames()).toEqual(['Mine', ...names, ...second]);
    const { sheets, ...rest } = await workbook.read(new Set());
    const { workbook: open } = await openWorkbench({ ...rest, sheets });
    const calculated = open.snapshot();
    const unknown = template.unknownIn.flatMap((block) => rangeCells(block, ''));
    const again = (cell: string) => cell.replace('!', ' 2!');
    const allowed = new Set([
      ...unknown.flatMap((cell) => [`${cell} #N/A`, `${again(cell)} #N/A`]),
      ...template.refusedIn.flatMap((cell) => [`${cell} #VALUE!`, `${again(cell)} #VALUE!`]),
    ]);
    expect(errorsIn(calculated).filter((error) => !allowed.has(error))).toEqual([]);
    // What one copy names of its sheets is its own: the first copy may change and the second stays.
    const foreign = calculated.sheets
      .filter(({ name }) => second.includes(name))
      .flatMap(({ name, cells }) =>
        cells.flatMap(({ formula = '', ...cell }) =>
          names.some((other) => formula.includes(`'${other}'!`) || formula.includes(`${other}!`))
            ? [addressText({ sheet: name, ...cell })]
            : [],
        ),
      );
    expect(foreign).toEqual([]);
    await sharing.undo();
    expect(sheetNames()).toEqual(['Mine', ...names]);
    await sharing.undo();
    expect(sheetNames()).toEqual(['Mine']);
    expect(host.book.sheet('Mine').cell(0, 0).value).toBe('of the user');
  });
});

describe('a workbook that takes no sheets', () => {
  const [template] = templates;
  const sheets = template?.build().sheets ?? [];

  it('is told by its protection, before anything is done', async () => {
    host.book.locked = true;
    const plan = await sharing.prepareSheets(sheets);
    expect(plan.refused).toMatch(/structure of this workbook is protected/);
    await expect(sharing.carryOut(plan)).rejects.toThrow(/protected/);
    expect(sheetNames()).toEqual(['Mine']);
  });

  it('is left as it was where Excel refuses half-way', async () => {
    const refused = snapshotOf({ Good: { A1: 1 }, 'not:a name': { A1: 2 } }).sheets;
    await expect(insert(refused)).rejects.toThrow(/no name for a new sheet/);
    expect(sheetNames()).toEqual(['Mine']);
    expect(sharing.undoable).toBeUndefined();
  });
});

it('draws borders, freezes rows and columns, and hides a sheet', async () => {
  const border = { line: 'thin', color: 'FF0000' };
  const [plain] = snapshotOf({ New: { B2: 1, B3: 2, C2: 3, C3: 4 } }).sheets as [SheetSnapshot];
  const style: CellStyle = {
    borders: { top: border, left: { line: 'double', color: '00FF00' } },
    horizontal: 'center',
  };
  await insert([
    {
      ...plain,
      cells: plain.cells.map((cell) => ({ ...cell, style })),
      frozen: { rows: 1, columns: 2 },
      hidden: true,
      gridlines: false,
    },
  ]);
  const { styled, ...layout } = looksIn(host.book.sheet('New'));
  expect(styled.C3).toEqual({
    horizontal: 'center',
    borders: { top: { line: 'Continuous Thin', color: 'FF0000' }, left: { line: 'Double Thick', color: '00FF00' } },
  });
  expect(host.book.sheet('New').cell(2, 2).look).toMatchObject({
    InsideHorizontal: 'Continuous',
    InsideVertical: 'Double',
  });
  expect(layout).toMatchObject({ frozen: { rows: 1, columns: 2 }, hidden: true, gridlines: false });
});

it('fits rows to what functions have answered in them', async () => {
  host.close();
  open({ sheets: ['Mine'], automatic: true });
  const [empty] = snapshotOf({ New: { A1: '=EXPORTREASON("H20")' } }).sheets as [SheetSnapshot];
  await insert([{ ...empty, cells: empty.cells.map((cell) => ({ ...cell, style: { wrap: true } })) }]);
  expect([...host.book.sheet('New').fitted]).toEqual([[0, [expect.stringMatching(/3A090/)]]]);
});
