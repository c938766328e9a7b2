/** Every template, calculated: full of answers, and laid out so that Excel calculates it fast. */
import { functions } from '../../src/functions/generated/functions';
import { templates } from '../../src/templates';
import { functionsCalled } from '../../src/workbook/formula-text';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { addressText, columnName, parseAddress } from '../../src/workbook/workbook';
import { cellsRead, rangeCells } from '../support/formula-reads';
import { closeWorkbenches, type OpenWorkbench, openWorkbench } from '../support/workbench';

const own = new Set(functions.map(({ name }) => name));
const callsOurs = (formula: string) => [...functionsCalled(formula)].some((name) => own.has(name));

it('has ids, titles and names of sheets that are told apart', () => {
  for (const key of ['id', 'title', 'summary'] as const) {
    const all = templates.map((template) => template[key]);
    expect(new Set(all).size).toBe(all.length);
  }
  const sheets = templates.flatMap(({ build }) => build().sheets.map(({ name }) => name));
  expect(new Set(sheets).size).toBe(sheets.length);
});

describe.each(templates.map((template) => [template.title, template] as const))('%s', (_title, template) => {
  let built: WorkbookSnapshot;
  let open: OpenWorkbench;
  let calculated: WorkbookSnapshot;
  beforeAll(async () => {
    built = template.build();
    open = await openWorkbench(built);
    calculated = open.workbook.snapshot();
  });
  afterAll(closeWorkbenches);

  const formulasOf = (sheet: SheetSnapshot) =>
    sheet.cells.flatMap(({ row, column, formula }) => (formula === undefined ? [] : [{ row, column, formula }]));

  const shown = () =>
    calculated.sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, value }) => ({
        at: `${name}!${columnName(column)}${row + 1}`,
        error: typeof value === 'object' ? value.error : undefined,
        filled: value !== undefined && value !== '',
      })),
    );

  it('shows an error only where it is meant', () => {
    const unknown = new Set(template.unknownIn.flatMap((block) => rangeCells(block, '')));
    const failed = shown().filter(({ at, error }) => error !== undefined && !(error === '#N/A' && unknown.has(at)));
    expect(failed.map(({ at, error }) => `${at} ${error}`)).toEqual(
      template.refusedIn.map((cell) => `${cell} #VALUE!`),
    );
  });

  it('knows most of what it shows, where figures may be unknown', () => {
    const cells = new Map(shown().map((cell) => [cell.at, cell]));
    for (const block of template.unknownIn.filter((each) => each.includes(':'))) {
      const filled = rangeCells(block, '')
        .flatMap((at) => cells.get(at) ?? [])
        .filter((cell) => cell.filled);
      const known = filled.filter(({ error }) => error === undefined);
      expect({ block, mostly: known.length * 2 > filled.length }).toEqual({ block, mostly: true });
    }
  });

  it('spills over no merged cells, which Excel refuses', () => {
    const covered = calculated.sheets.flatMap(({ name, cells, merges }) =>
      cells
        .filter(
          ({ row, column, spill, spilled }) =>
            (spill !== undefined || spilled) &&
            merges.some(
              (block) =>
                row >= block.row &&
                row < block.row + block.rows &&
                column >= block.column &&
                column < block.column + block.columns,
            ),
        )
        .map(({ row, column }) => addressText({ sheet: name, row, column })),
    );
    expect(covered).toEqual([]);
  });

  it('has an answer in every formula', () => {
    const silent = built.sheets.flatMap((sheet) => {
      const values = new Map(
        calculated.sheets
          .find(({ name }) => name === sheet.name)
          ?.cells.map(({ row, column, value }) => [`${row},${column}`, value]),
      );
      return formulasOf(sheet)
        .filter(({ row, column, formula }) => callsOurs(formula) && (values.get(`${row},${column}`) ?? '') === '')
        .map(({ row, column, formula }) => `${addressText({ sheet: sheet.name, row, column })} ${formula}`);
    });
    expect(silent).toEqual([]);
  });

  it('calls only functions that exist', () => {
    const unknown = built.sheets.flatMap((sheet) =>
      formulasOf(sheet).flatMap(({ formula }) =>
        [...functionsCalled(formula)].filter((name) => !own.has(name) && !ofExcel.has(name)),
      ),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('has no formula of ours that reads another: each such step costs half a second in Excel', () => {
    const answered = new Set(
      calculated.sheets.flatMap(({ name, cells }) => {
        const ours = cells.filter(({ formula }) => formula !== undefined && callsOurs(formula));
        return ours.flatMap(({ row, column, spill = { rows: 1, columns: 1 } }) =>
          Array.from({ length: spill.rows * spill.columns }, (_, index) => {
            const across = column + (index % spill.columns);
            return `${name}!${columnName(across)}${row + Math.floor(index / spill.columns) + 1}`;
          }),
        );
      }),
    );
    // What plain formulas have made of our answers counts as ours.
    const all = built.sheets.flatMap((sheet) =>
      formulasOf(sheet).map(({ row, column, formula }) => ({
        at: `${sheet.name}!${columnName(column)}${row + 1}`,
        formula,
        reads: callsOurs(formula) || /[A-Z]\d/.test(formula) ? cellsRead(formula, sheet.name) : [],
      })),
    );
    for (let before = -1; before !== answered.size; ) {
      before = answered.size;
      for (const { at, reads } of all) if (reads.some((cell) => answered.has(cell))) answered.add(at);
    }
    const chained = all.filter(({ formula, reads }) => callsOurs(formula) && reads.some((cell) => answered.has(cell)));
    expect(chained.map(({ at, formula }) => `${at} ${formula}`)).toEqual([]);
  });

  it('is made of few calls', () => {
    const calls = built.sheets.flatMap(formulasOf).filter(({ formula }) => callsOurs(formula));
    expect(calls.length).toBeLessThan(45);
  });

  it('names blocks for its errors that are on its sheets', () => {
    const names = built.sheets.map(({ name }) => name);
    for (const block of [...template.unknownIn, ...template.refusedIn])
      expect(names).toContain(parseAddress(block.split(':')[0] ?? '')?.sheet);
  });
});

/** What the templates use of Excel itself. */
const ofExcel = new Set([
  'ABS',
  'CHOOSECOLS',
  'COUNTIF',
  'COUNTIFS',
  'DATE',
  'DROP',
  'FORMULATEXT',
  'IF',
  'INDEX',
  'ISERROR',
  'ISNA',
  'ISTEXT',
  'MATCH',
  'MAXIFS',
  'MINIFS',
  'MMULT',
  'ROUND',
  'ROUNDUP',
  'SQRT',
  'SUM',
  'SUMPRODUCT',
  'SUMSQ',
  'TEXTJOIN',
  'TRANSPOSE',
  'VLOOKUP',
]);
