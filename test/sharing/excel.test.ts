/** Sharing through the Excel adapter: Microsoft's client library against a workbook of ours. */
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { type CommandId, Sharing } from '../../src/sharing/sharing';
import { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { readPart } from '../../src/workbook/part';
import { Sentences } from '../../src/workbook/sentences';
import { Session } from '../../src/workbook/session';
import { ExcelHost } from '../support/excel-host/host';

let host: ExcelHost;
let sharing: Sharing;

beforeEach(async () => {
  host = new ExcelHost({ sheets: ['Chips', "Joe's"] });
  const workbook = new ExcelWorkbook({ Excel: host.client.Excel, Office: host.client.Office });
  const session = new Session(workbook, createWorld(), functions, new Sentences());
  sharing = new Sharing(session);
  await session.open();
  put('A1', 'H100');
  put('A2', '=1+1 is text', true);
  put('B1', 3350, false, '=CHIPSPEC(A1,"bandwidth")');
  put('B2', 'HBM3', false, '=CHIPSPEC(A1,"memory type")');
  put('B3', { error: '#N/A', message: undefined }, false, '=CHIPSPEC("H1000","tdp")');
  put('C1', 1675, false, '=B1/2');
  put('A5', 80, false, '=CHIPSPEC({"H100";"H20"},"memory")');
  sheet().cell(4, 0).spill = { rows: 2, columns: 1 };
  put('A6', 96);
});
afterEach(() => host.close());

const sheet = (name = 'Chips') => host.book.sheet(name);

function put(address: string, value: Parameters<typeof JSON.stringify>[0], text = false, formula?: string): void {
  sheet().enter(address, text ? `'${value}` : (formula ?? (value as string)));
  const match = /^([A-Z])(\d+)$/.exec(address);
  const cell = sheet().cell(Number(match?.[2]) - 1, (match?.[1] ?? 'A').charCodeAt(0) - 65);
  cell.value = value;
}

const run = async (command: CommandId) => sharing.carryOut(await sharing.prepare(command));
const content = () =>
  Object.fromEntries(
    [...sheet().cells]
      .filter(([, { formula, value }]) => formula !== undefined || value !== '')
      .map(([address, { formula, value }]) => [address, formula ?? value]),
  );

it('freezes, with hidden names and the formulas in the part, and thaws', async () => {
  const before = content();
  await run('freeze');
  expect(content()).toMatchObject({ A2: '=1+1 is text', B1: 3350, B2: 'HBM3', C1: '=B1/2', A5: 80, A6: 96 });
  expect(JSON.stringify(content())).not.toContain('CHIPSPEC(');
  expect([...host.book.names.values()].every(({ visible }) => !visible)).toBe(true);
  const [part] = host.book.parts.values();
  expect(readPart(part)).toMatchObject({ state: 'read', content: { frozen: { cells: { length: 4 } } } });
  await run('thaw');
  // Excel spills again by itself once the formula is back.
  const { A6: _, ...thawed } = before;
  expect(content()).toEqual(thawed);
  expect(host.book.names.size).toBe(0);
});

it('undoes a command in one step', async () => {
  const before = content();
  await run('freeze');
  await sharing.undo();
  const { A6: _, ...cells } = before;
  expect(content()).toEqual(cells);
});

it('makes portable in requests that Excel on the web takes', async () => {
  await run('portable');
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Chips', "Joe's", 'ChipSheet scenario', 'ChipSheet data']);
  expect(content().B1).toMatch(/^=INDEX\(ChipSheet_value,MATCH\(/);
  expect(content().A6).toMatch(/^=INDEX\(ChipSheet_value,MATCH\("H20\|memory"/);
  expect(Math.max(...host.wire.requests.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  expect(host.book.names.has('ChipSheet_key')).toBe(true);
});

it('writes texts from outside as texts', async () => {
  await run('sources');
  const cells = [...host.book.sheet('ChipSheet sources').cells.values()];
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.every(({ formula }) => formula === undefined)).toBe(true);
});

it('says which sheet is protected and changes nothing', async () => {
  sheet().locked = true;
  const plan = await sharing.prepare('freeze');
  expect(plan.refused).toMatch(/"Chips" is protected/);
  await expect(sharing.carryOut(plan)).rejects.toThrow(/protected/);
});

it('takes back what is done where Excel refuses half-way', async () => {
  const before = content();
  const plan = await sharing.prepare('portable');
  let steps = 0;
  const stop = new AbortController();
  const work = sharing.carryOut(plan, {
    signal: stop.signal,
    onProgress: () => {
      steps += 1;
      if (steps === 2) stop.abort();
    },
  });
  await expect(work).rejects.toThrow(/abort/i);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Chips', "Joe's"]);
  expect(content()).toEqual(before);
});
