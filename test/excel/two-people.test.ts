/** Two people have one workbook open: what co-authoring does to cells and parts, as two Excels with one file. */
import { openSession } from '../../src/excel/open-session';
import { readPart } from '../../src/workbook/part';
import type { Session } from '../../src/workbook/session';
import type { ExcelHost } from '../support/excel-host/host';
import { openExcel } from '../support/excel-host/open-excel';

interface Person {
  readonly excel: ExcelHost;
  readonly session: Session;
}

const people: Person[] = [];
afterEach(() => {
  for (const { excel } of people.splice(0)) excel.close();
});

async function person(): Promise<Person> {
  const excel = openExcel({ sheets: ['S'] });
  if (excel.client.chipSheet === undefined) throw new Error('the functions script is not loaded');
  const { client } = excel;
  const { session } = await openSession(excel.client.chipSheet, { Excel: client.Excel, Office: client.Office });
  people.push({ excel, session });
  return { excel, session };
}

async function settled({ excel, session }: Person): Promise<void> {
  await session.settled();
  await excel.settled();
}

/** What one has stored reaches the other, and Excel there tells of a change from elsewhere. */
async function synced(from: Person, to: Person): Promise<void> {
  to.excel.book.parts.clear();
  for (const [id, xml] of from.excel.book.parts) to.excel.book.parts.set(id, xml);
  to.excel.raise('changed', 'Z1', 'elsewhere');
  await new Promise((resolve) => setTimeout(resolve, 900));
  await settled(to);
}

function stored({ excel }: Person): Readonly<Record<string, unknown>> {
  const reading = readPart([...excel.book.parts.values()][0]);
  if (reading.state !== 'read') throw new Error(`the part is ${reading.state}`);
  const { active, own = [] } = reading.content.scenarios ?? {};
  return own.find(({ name }) => name === active)?.values ?? {};
}

it('sees what the other has changed, in cells and pane, and changes of both are kept', async () => {
  const [a, b] = [await person(), await person()];
  for (const { excel } of [a, b]) await excel.type({ A1: '=MARGINHIT()' });

  a.session.world.scenarios.set('revenueShare', 0.25);
  await settled(a);
  await synced(a, b);
  expect(b.session.world.scenarios.active.values.revenueShare).toBe(0.25);
  expect(b.excel.cell('A1')).toBeCloseTo(0.1667, 4);

  b.session.world.scenarios.set('tariffRate', 0.5);
  await settled(b);
  expect(stored(b)).toMatchObject({ revenueShare: 0.25, tariffRate: 0.5 });
  await synced(b, a);
  expect(a.session.world.scenarios.active.values).toMatchObject({ revenueShare: 0.25, tariffRate: 0.5 });
});

it('keeps a change that arrives while another is being made', async () => {
  const [a, b] = [await person(), await person()];
  a.session.world.scenarios.set('revenueShare', 0.25);
  await settled(a);
  b.excel.book.parts.clear();
  for (const [id, xml] of a.excel.book.parts) b.excel.book.parts.set(id, xml);
  // No event has told of it yet.
  b.session.world.scenarios.set('tariffRate', 0.5);
  await settled(b);
  await settled(b);
  const all = b.session.world.scenarios.all.map(({ values }) => values.revenueShare);
  expect(all).toContain(0.25);
  expect(stored(b)).toMatchObject({ tariffRate: 0.5 });
});

it('is asked where both have changed the same, and nothing of either goes before the answer', async () => {
  const [a, b] = [await person(), await person()];
  a.session.world.scenarios.saveAs('Ours');
  await settled(a);
  await synced(a, b);

  a.session.world.scenarios.set('revenueShare', 0.25);
  await settled(a);
  b.excel.book.parts.clear();
  for (const [id, xml] of a.excel.book.parts) b.excel.book.parts.set(id, xml);
  b.session.world.scenarios.set('revenueShare', 0.3);
  await settled(b);
  expect(b.session.state.clash).toEqual([{ scenario: 'Ours', input: 'revenueShare', mine: 0.3, theirs: 0.25 }]);
  expect(stored(b)).toMatchObject({ revenueShare: 0.25 });

  await b.session.decide('theirs');
  await settled(b);
  expect(b.session.state.clash).toBeUndefined();
  expect(b.session.world.scenarios.active.values.revenueShare).toBe(0.25);
});

it("notices that Excel's own undo has taken the stored scenario back", async () => {
  const a = await person();
  await a.excel.type({ A1: '=MARGINHIT()' });
  a.session.world.scenarios.set('revenueShare', 0.2);
  await settled(a);
  const before = [...a.excel.book.parts];
  a.session.world.scenarios.set('revenueShare', 0.3);
  await settled(a);

  a.excel.book.parts.clear();
  for (const [id, xml] of before) a.excel.book.parts.set(id, xml);
  a.excel.raise('changed', 'B9');
  await new Promise((resolve) => setTimeout(resolve, 900));
  await settled(a);
  expect(a.session.world.scenarios.active.values.revenueShare).toBe(0.2);
  expect(a.excel.cell('A1')).toBeCloseTo(0.125, 4);
});
