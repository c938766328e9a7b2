/**
 * The plain-Excel form of every function gives what the function gives. The judge is LibreOffice where it is installed:
 * 2,000 calls with random arguments, formulas only, so that nothing but its own arithmetic can answer.
 */
import { parse, tokenize } from '@borgar/fx';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { specs } from '../../src/catalog/specs';
import { specValue } from '../../src/functions/catalog/figures';
import { CellError } from '../../src/functions/cells';
import type { SheetFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/generated/functions';
import type { NativeLookups } from '../../src/functions/native-table';
import { cellOf } from '../../src/functions/scenario/scenario';
import { inputIds } from '../../src/scenario/inputs';
import { world } from '../support/cells';
import { notEverywhere } from '../support/functions-everywhere';
import { isInstalled, recalculated } from './libreoffice';
import { agrees, type Call, randomCalls } from './random-calls';

const seed = 20_261_124;
const wanted = 2000;

const { items } = world.catalog;
const { all: scenarios, active } = world.scenarios;
const lastRow = items.length + 1;

/** Data in two sheets: items by specs, inputs by scenarios. */
const lookups: NativeLookups = {
  figure: (item, spec) =>
    `INDEX(Data!$B$2:$CZ$${lastRow},MATCH(${item},Data!$A$2:$A$${lastRow},0),MATCH(${spec},Data!$B$1:$CZ$1,0))`,
  name: (item) => `INDEX(Data!$A$2:$A$${lastRow},MATCH(${item},Data!$A$2:$A$${lastRow},0))`,
  input: (id, scenario) => {
    const row = inputIds.indexOf(id) + 2;
    return scenario === undefined
      ? `Inputs!$B$${row}`
      : `INDEX(Inputs!$C$${row}:$Z$${row},MATCH(${scenario},Inputs!$C$1:$Z$1,0))`;
  },
};

const withForm = functions.filter(({ native }) => native !== undefined);
const share = Math.ceil(wanted / withForm.length);
const calls = withForm.flatMap((definition, index) =>
  randomCalls(definition, 'answered', share, seed + index, world, lookups, index * share + 1),
);
const refusalsEach = 40;
const refused: Call[] = [];
withForm.forEach((definition, index) => {
  refused.push(...randomCalls(definition, 'refused', refusalsEach, seed + index, world, lookups, refused.length + 1));
});

it.each(withForm.map((definition) => [definition.name, definition] as const))(
  'the plain form of %s is there for random arguments, parses, and names no newer function',
  (_, definition: SheetFunction) => {
    const own = calls.filter((call) => call.definition === definition);
    expect(own).toHaveLength(share);
    for (const { formula } of own) {
      expect(parse(tokenize(`=${formula}`)).type).not.toBe('Error');
      expect(notEverywhere(`=${formula}`)).toEqual([]);
      expect(formula.length).toBeLessThan(8000);
    }
  },
);

it('the functions that people calculate with have one', () => {
  const names = withForm.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['CHIPSPEC', 'MARGINHIT', 'DECODERATE', 'SHAREPATH', 'OPTIONPRICE']));
});

if (isInstalled) {
  test(`LibreOffice gives the same for ${wanted} calls (seed ${seed})`, async () => {
    expect(calls.length).toBeGreaterThanOrEqual(wanted);
    expect(await wrongIn(calls)).toEqual([]);
  }, 300_000);

  test('LibreOffice gives an error where ChipSheet refuses arguments that do not go together', async () => {
    expect(new Set(refused.map(({ definition }) => definition.name)).size).toBeGreaterThan(10);
    expect(await wrongIn(refused)).toEqual([]);
  }, 300_000);
} else {
  it('LibreOffice is not installed here: its recalculation of 2,000 calls is left to machines that have it', () => {
    expect(calls.length).toBeGreaterThanOrEqual(wanted);
  });
}

async function wrongIn(list: readonly Call[]) {
  const rows = recalculated(await workbook(list));
  return list.flatMap((call, index) => {
    const text = rows[index]?.[0] ?? '';
    const plain =
      typeof call.answer === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    return agrees(call, plain)
      ? []
      : [
          {
            function: call.definition.name,
            ours: call.answer,
            theirs: text,
            formula: call.formula,
            cells: call.cells,
          },
        ];
  });
}

type Cells = NonNullable<WriteSheet['cells']>;

async function workbook(list: readonly Call[]): Promise<Uint8Array> {
  const callCells = new Map() as Cells;
  list.forEach(({ formula, cells }, row) => {
    callCells.set(`${row},0`, { formula, value: null });
    cells.forEach((value, column) => {
      callCells.set(`${row},${column + 1}`, { value: value as CellValue });
    });
  });
  const data = new Map() as Cells;
  specs.forEach(({ id }, column) => {
    data.set(`0,${column + 1}`, { value: id });
  });
  items.forEach((item, row) => {
    data.set(`${row + 1},0`, { value: item.name });
    specs.forEach((spec, column) => {
      const value = specValue(item, spec);
      data.set(`${row + 1},${column + 1}`, value instanceof CellError ? { formula: 'NA()', value: null } : { value });
    });
  });
  const inputs = new Map() as Cells;
  [active, ...scenarios].forEach((scenario, column) => {
    inputs.set(`0,${column + 1}`, { value: scenario.name });
    inputIds.forEach((id, row) => {
      inputs.set(`${row + 1},${column + 1}`, { value: cellOf(id, scenario) });
    });
  });
  return writeXlsx({
    sheets: [
      { name: 'Calls', cells: callCells, rows: [] },
      { name: 'Data', cells: data, rows: [] },
      { name: 'Inputs', cells: inputs, rows: [] },
    ],
  });
}
