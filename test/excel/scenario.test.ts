/** The scenario of a workbook in Excel: the shipped functions, our adapter, Microsoft's client, one small workbook. */
import { openSession } from '../../src/excel/open-session';
import { partNamespace } from '../../src/workbook/part';
import type { Session } from '../../src/workbook/session';
import type { ExcelHost, ExcelOptions } from '../support/excel-host/host';
import { openExcel } from '../support/excel-host/open-excel';
import { held } from '../support/held';

let excel: ExcelHost;
afterEach(() => excel.close());

const sheets = ['Margin', 'Jo’s chips', 'Empty'];
const formulas = {
  A1: '=MARGINHIT()',
  A2: '=MARGINHIT(0.15)',
  A3: '=marginafter( )',
  B1: '=CHIPSPEC("H20","bandwidth")',
  B2: '="MARGINHIT() in a text"',
  B3: 'MARGINHIT()',
  B4: '=IMPLIEDMARGIN(0.1)',
  C1: '=SCENARIO("revenue share")',
};

function open(options: ExcelOptions = {}): Promise<Session> {
  excel = openExcel({ sheets, ...options });
  return openSessionIn(excel);
}

async function openSessionIn({ client }: ExcelHost): Promise<Session> {
  if (client.chipSheet === undefined) throw new Error('the functions script is not loaded');
  const { session } = await openSession(client.chipSheet, { Excel: client.Excel, Office: client.Office });
  return session;
}

/** A workbook as it was saved: another Excel that holds the same parts. */
function reopened(parts: ReadonlyMap<string, string>, options: ExcelOptions = {}): Promise<Session> {
  excel = openExcel({ sheets, ...options });
  for (const [id, xml] of parts) excel.book.parts.set(id, xml);
  return openSessionIn(excel);
}

describe('a change of the scenario', () => {
  it('marks exactly the cells that depend on it and recalculates them in one batch', async () => {
    const session = await open();
    await excel.type(formulas);
    await excel.type({ D7: '=MARGINHIT()' }, excel.book.sheet('Jo’s chips'));
    excel.wire.requests.length = 0;
    const before = excel.book.calculations.length;

    session.world.scenarios.set('revenueShare', 0.25);
    await session.settled();
    await excel.settled();

    const [calculation, ...others] = excel.book.calculations.slice(before);
    expect(others).toEqual([]);
    expect(calculation?.kind).toBe('Recalculate');
    const marked = ['Jo’s chips!D7', 'Margin!A1', 'Margin!A3', 'Margin!B4', 'Margin!C1'];
    // Dependents are found by their function: A2 gives the share itself, and is asked once more than it has to.
    expect([...(calculation?.marked ?? [])].sort()).toEqual([...marked, 'Margin!A2'].sort());
    const batch = excel.wire.requests.filter(({ actions }) => actions.includes('SetDirty'));
    expect(batch).toHaveLength(1);
    expect(batch[0]?.actions.at(-1)).toBe('Calculate');
    expect(session.state.followed).toBe(6);
    expect(excel.shown('A1')).toEqual([[expect.closeTo((0.25 * 0.5) / 0.75, 6)]]);
    expect(excel.cell('B1')).toBe(held('H20', 'bandwidth'));
  });

  it('leaves the workbook alone where nothing depends on it', async () => {
    const session = await open();
    await excel.type({ A1: '=CHIPSPEC("H20","bandwidth")' });
    const before = excel.book.calculations.length;
    session.world.scenarios.set('revenueShare', 0.25);
    await session.settled();
    expect(excel.book.calculations).toHaveLength(before);
    expect(session.state.followed).toBe(0);
  });

  it('with 10,000 dependent cells is still one calculation, in address lists that Excel takes', async () => {
    const session = await open();
    const sheet = excel.book.sheet('Margin');
    for (let row = 1; row <= 10_000; row++) sheet.enter(`A${row}`, `=MARGINHIT(B${row})`);
    // Every other cell only, so that no rectangle helps.
    for (let row = 1; row <= 8_000; row += 2) sheet.enter(`D${row}`, '=MARGINHIT()');
    sheet.dirty.clear();
    session.world.scenarios.set('revenueShare', 0.25);
    await session.settled();
    expect(excel.book.calculations).toHaveLength(1);
    expect(excel.book.calculations[0]?.marked).toHaveLength(14_000);
  });
});

describe('the scenario in the workbook', () => {
  it('is stored as a custom XML part of our own namespace and read back', async () => {
    const session = await open();
    session.world.scenarios.set('revenueShare', 0.3);
    await session.settled();
    expect(excel.book.parts.size).toBe(1);
    expect([...excel.book.parts.values()][0]).toContain(`xmlns="${partNamespace}"`);
    const saved = new Map(excel.book.parts);
    excel.close();

    const again = await reopened(saved);
    expect(again.world.scenarios.active.values.revenueShare).toBe(0.3);
    expect(again.state.warning).toBeUndefined();
    expect(excel.book.parts).toEqual(saved);
    await excel.type({ A1: '=MARGINHIT()' });
    expect(excel.shown('A1')).toEqual([[expect.closeTo((0.3 * 0.5) / 0.7, 6)]]);
  });

  it('takes the place of the one before, and other parts stay', async () => {
    const session = await open();
    excel.book.addPart('<other xmlns="urn:somebody:else"/>');
    for (const share of [0.2, 0.3]) {
      session.world.scenarios.set('revenueShare', share);
      await session.settled();
    }
    expect(excel.book.parts.size).toBe(2);
  });

  it('is one again where a workbook was put together from several', async () => {
    const first = await open();
    first.world.scenarios.set('revenueShare', 0.3);
    await first.settled();
    const [xml = ''] = excel.book.parts.values();
    excel.close();
    const session = await reopened(
      new Map([
        ['{a}', xml],
        ['{b}', xml.replace('0.3', '0.4')],
      ]),
    );
    expect(session.world.scenarios.active.values.revenueShare).toBe(0.3);
    session.world.scenarios.set('revenueShare', 0.35);
    await session.settled();
    expect([...excel.book.parts.values()]).toEqual([expect.stringContaining('0.35')]);
  });

  it('that is damaged is not overwritten until the user changes something', async () => {
    const damaged = `<chipsheet xmlns="${partNamespace}">{"schema":1,"scen</chipsheet>`;
    const session = await reopened(new Map([['{a}', damaged]]));
    expect(session.state.warning).toMatch(/cannot be read/);
    expect(session.world.scenarios.active.name).toBe('2025 deal (15%)');
    await excel.type({ A1: '=MARGINHIT()' });
    await session.settled();
    expect(excel.book.parts.get('{a}')).toBe(damaged);

    session.world.scenarios.set('revenueShare', 0.2);
    await session.settled();
    expect(excel.book.parts.get('{a}')).not.toBe(damaged);
    expect(session.state.warning).toBeUndefined();
  });

  it('that names a preset which this ChipSheet has not says which one is used instead', async () => {
    const other = `<chipsheet xmlns="${partNamespace}">{"schema":1,"scenarios":{"active":"2030 deal","own":[]}}</chipsheet>`;
    const session = await reopened(new Map([['{a}', other]]));
    expect(session.state.warning).toMatch(/no scenario "2030 deal".*"2025 deal \(15%\)" is used/);
  });

  it('that a newer ChipSheet wrote is used and never overwritten', async () => {
    const newer = `<chipsheet xmlns="${partNamespace}">{"schema":99,"scenarios":{"active":"Deal struck down","own":[]}}</chipsheet>`;
    const session = await reopened(new Map([['{a}', newer]]));
    expect(session.world.scenarios.active.name).toBe('Deal struck down');
    session.world.scenarios.set('revenueShare', 0.2);
    await session.settled();
    expect(excel.book.parts.get('{a}')).toBe(newer);
  });
});

describe('a cell that asks before the scenario of the workbook is known', () => {
  const part = `<chipsheet xmlns="${partNamespace}">{"schema":1,"scenarios":{"active":"Mine","own":[{"name":"Mine","values":{"revenueShare":0.4}}]}}</chipsheet>`;

  it('is asked again, and no other cell is', async () => {
    excel = openExcel({ sheets });
    excel.book.parts.set('{a}', part);
    await excel.type({ A1: '=MARGINHIT()', A2: '=CHIPSPEC("H20","bandwidth")' });
    expect(excel.shown('A1')).toEqual([[expect.closeTo(0.0882, 4)]]);
    await openSessionIn(excel);
    await excel.settled();
    expect(excel.book.calculations.at(-1)?.marked).toEqual(['Margin!A1']);
    expect(excel.shown('A1')).toEqual([[expect.closeTo((0.4 * 0.5) / 0.6, 6)]]);
  });

  it('is left alone where the scenario is the one it took for granted', async () => {
    excel = openExcel({ sheets });
    await excel.type({ A1: '=MARGINHIT()' });
    await openSessionIn(excel);
    expect(excel.book.calculations).toHaveLength(1);
  });
});

it('the pane lists the cells with an error and their sentences', async () => {
  const session = await open();
  await excel.type({ A1: '=CHIPSPEC("H1000","bandwidth")', A2: '=CHIPSPEC("H20","bandwidth")' });
  await excel.type({ B2: '=MARGINHIT(15)' }, excel.book.sheet('Jo’s chips'));
  expect(await session.problems()).toMatchObject([
    {
      address: { sheet: 'Margin', row: 0, column: 0 },
      formula: '=CHIPSPEC("H1000","bandwidth")',
      error: '#N/A',
      sentence: expect.stringMatching(/Did you mean/),
    },
    expect.objectContaining({ address: { sheet: 'Jo’s chips', row: 1, column: 1 }, error: '#VALUE!' }),
  ]);
});
