/** Generated workbooks as plain data: chips, formulas of ours and others, spills, formats, names, several sheets. */
import fc from 'fast-check';
import type {
  CellContent,
  CellSnapshot,
  CellStyle,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/workbook/snapshot';
import { columnName } from '../../src/workbook/workbook';

export const functionNames: ReadonlySet<string> = new Set([
  'CHIPSPEC',
  'CHIPTABLE',
  'CHIPLIST',
  'CHIPNAME',
  'MARGINHIT',
  'SCENARIO',
]);

const style: fc.Arbitrary<CellStyle | undefined> = fc.option(
  fc.record(
    {
      numberFormat: fc.constantFrom('0.0%', '#,##0', '@'),
      bold: fc.constant(true as const),
      fill: fc.constantFrom('FFEE00', 'C0FFEE'),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom('H100', 'Ascend 910C', '=1+1', '+cmd', '-2', '@x', 'a "quoted" <&> text', "O'Neil", '昇腾910C'),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#VALUE!' }),
);

const reference = fc
  .record({
    row: fc.nat(30),
    column: fc.nat(8),
    fixRow: fc.boolean(),
    fixColumn: fc.boolean(),
    sheet: fc.constantFrom('', "'My data'!", 'Chips!'),
  })
  .map(({ row, column, fixRow, fixColumn, sheet }) =>
    [sheet, fixColumn ? '$' : '', columnName(column), fixRow ? '$' : '', row + 1].join(''),
  );

const ours = fc.oneof(
  reference.map((cell) => `=CHIPSPEC(${cell},"bandwidth")`),
  reference.map((cell) => `=IFERROR(SUM(CHIPSPEC(${cell},  "tdp"))*2,0)&"CHIPSPEC(x)"`),
  fc.constantFrom('=MARGINHIT(0.15)', '=chipname("nvidia h100")', '=LET(c,A1,CHIPSPEC(c,"tdp"))', '=1+SCENARIO()'),
  fc.constantFrom('=SUM(CHIPSPEC(A2:A9,"tdp"))', '=CHIPSPEC(A:A,$B$1)', '=CHIPTABLE(A2:A4,B1#)'),
);
const theirs = fc.oneof(
  reference.map((cell) => `=${cell}*2`),
  fc.constantFrom('=SUM(A1:A9)', '="CHIPSPEC(x)"', '=NOW()'),
);

interface Draft {
  readonly row: number;
  readonly column: number;
  readonly kind: 'value' | 'ours' | 'theirs' | 'spill';
  readonly formula: string;
  readonly other: string;
  readonly contents: readonly CellContent[];
  readonly rows: number;
  readonly columns: number;
  readonly styles: readonly (CellStyle | undefined)[];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  row: fc.nat(30),
  column: fc.nat(8),
  kind: fc.constantFrom('value', 'ours', 'theirs', 'spill', 'ours'),
  formula: ours,
  other: theirs,
  contents: fc.array(content, { minLength: 9, maxLength: 9 }),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  styles: fc.array(style, { minLength: 9, maxLength: 9 }),
});

function sheetFrom(name: string, drafts: readonly Draft[]): SheetSnapshot {
  const cells = new Map<string, CellSnapshot>();
  for (const { row, column, kind, formula, other, contents, rows, columns, styles } of drafts) {
    const block = kind === 'spill' ? { rows, columns } : { rows: 1, columns: 1 };
    const places = Array.from({ length: block.rows * block.columns }, (_, at) => ({
      at,
      row: row + Math.floor(at / block.columns),
      column: column + (at % block.columns),
    }));
    if (places.some((place) => cells.has(`${place.row},${place.column}`))) continue;
    for (const place of places) {
      const value = contents[place.at] ?? 0;
      const own = styles[place.at];
      const formulaHere = kind === 'theirs' ? other : kind === 'value' || place.at > 0 ? undefined : formula;
      cells.set(`${place.row},${place.column}`, {
        row: place.row,
        column: place.column,
        ...(formulaHere !== undefined && { formula: formulaHere }),
        value,
        ...(kind === 'spill' && place.at === 0 && { spill: block }),
        ...(place.at > 0 && { spilled: true as const }),
        ...(own !== undefined && Object.keys(own).length > 0 && { style: own }),
      });
    }
  }
  return {
    name,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: new Map([[0, 120]]),
    rowHeights: new Map(),
    merges: [],
    frozen: { rows: 1, columns: 0 },
    hidden: false,
    gridlines: true,
  };
}

export const workbooks: fc.Arbitrary<WorkbookSnapshot> = fc
  .tuple(fc.array(draft, { maxLength: 25 }), fc.array(draft, { maxLength: 12 }), fc.array(draft, { maxLength: 6 }))
  .map(([first, second, third]) => ({
    sheets: [sheetFrom('Chips', first), sheetFrom('My data', second), sheetFrom("O'Brien", third)],
    activeSheet: 0,
    names: [{ name: 'levy', refersTo: 'Chips!$A$1' }],
    part: undefined,
  }));

/** A one-sheet workbook from rows of values; a text that begins with "=" is a formula. */
export function workbookOf(rows: readonly (readonly (CellContent | undefined)[])[], name = 'Chips'): WorkbookSnapshot {
  return {
    sheets: [
      {
        ...sheetFrom(name, []),
        cells: rows.flatMap((line, row) =>
          line.flatMap((value, column): CellSnapshot[] => {
            if (value === undefined) return [];
            return typeof value === 'string' && value.startsWith('=')
              ? [{ row, column, formula: value, value: 0 }]
              : [{ row, column, value }];
          }),
        ),
      },
    ],
    activeSheet: 0,
    names: [],
    part: undefined,
  };
}
