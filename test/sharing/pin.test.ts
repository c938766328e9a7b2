/** Pin, drift and sources on a workbook that the real engine calculated. */
import { loadEvidence } from '../../src/catalog/evidence';
import { functions } from '../../src/functions/generated/functions';
import { createWorld, type World } from '../../src/functions/world';
import { Scenarios } from '../../src/scenario/scenarios';
import { aboutPlan } from '../../src/sharing/about-sheet';
import { driftOf, updatePlan } from '../../src/sharing/drift';
import { pinOf, pinPlan } from '../../src/sharing/pin';
import { readPin } from '../../src/sharing/pin-content';
import { pinnedData } from '../../src/sharing/pinned-data';
import { Sharing } from '../../src/sharing/sharing';
import { sourcesPlan } from '../../src/sharing/sources-sheet';
import { usageIn } from '../../src/sharing/usage';
import { changed } from '../../src/workbook/changes';
import { writePart } from '../../src/workbook/part';
import { newerData } from '../support/newer-data';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);
jest.setTimeout(30_000);

const cells = {
  A1: 'H100',
  A2: 'Ascend 910C',
  B1: '=CHIPSPEC(A1,"bandwidth")',
  B2: '=CHIPSPEC(A2,"bandwidth")*2',
  B3: '=IFERROR(SUM(CHIPSPEC(A1:A2,"tdp")),0)',
  B4: '=LET(c,A1,CHIPSPEC(c,"memory"))',
  B5: '=SUM(MAP(A1:A2,LAMBDA(x,CHIPSPEC(x,"memory"))))',
  B6: '=DATASETVERSION()',
  B7: '=INDEX(CHIPSOURCE(A1,"bandwidth"),1,1)',
  B8: '=CHIPTPP("H20")',
};

const others: Readonly<Record<string, string>> = {
  A1: '=COMPANYFACT("TSMC","revenue","2025Q2")',
  A2: '=INDEX(MARKETDATA("china domestic share",2023,FALSE),1,4)',
  A3: '=INDEX(POLICYEVENTS(,,"revenue share",FALSE),1,1)',
  A4: '=INDEX(CLAIMS(,FALSE),1,1)',
  A5: '=EXPORTCLASS("H100","2024-06-01")',
  A6: '=INDEX(COMPANYFACT("TSMC","revenue","2025Q2","source"),1,1)',
  A7: '=EXPORTREASON("H100","2024-06-01")',
  A8: '=EXPORTCLASS("H100","2024-06-01","Vietnam","policy")',
};

async function opened() {
  const { workbook, world } = await openWorkbench(cells);
  const snapshot = workbook.snapshot();
  return { snapshot, world, usage: await usageIn(snapshot, functions, world) };
}

it('can be stopped while it looks through thousands of cells', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, row) => [`A${row + 1}`, `=MARGINHIT(${row}/10000)`]),
  );
  const { session, workbook } = await openWorkbench(many);
  const sharing = new Sharing(session);
  await session.open();
  const before = workbook.snapshot();
  const stop = new AbortController();
  const preparing = sharing.prepare('pin', { signal: stop.signal });
  await workbook.calculated();
  setTimeout(() => stop.abort(), 0);
  await expect(preparing).rejects.toThrow(/abort/i);
  expect(workbook.snapshot()).toEqual(before);
});

it('tells which figures each cell uses', async () => {
  const { usage } = await opened();
  const used = Object.fromEntries(
    usage.cells.map(({ address, figures }) => [
      `B${address.row + 1}`,
      figures.map(({ item, figure }) => `${item.name} ${figure.spec.id}`).sort(),
    ]),
  );
  expect(used).toMatchObject({
    B1: ['H100 SXM bandwidth'],
    B2: ['Ascend 910C bandwidth'],
    B3: ['H100 SXM tdp'], // no source gives a TDP of the 910C
    B4: ['H100 SXM memory'],
    B5: [],
    B6: [],
    B7: ['H100 SXM bandwidth'],
  });
  expect(used.B8?.length).toBeGreaterThan(2);
  expect(usage.untold).toEqual([{ where: 'Sheet1!B5', why: expect.stringContaining('cannot be told') }]);
});

it('pins the figures, and with other data answers from them and from no others', async () => {
  const { snapshot, world, usage } = await opened();
  const pinned = changed(snapshot, pinPlan(snapshot, usage, world).changes);
  const reading = readPin(pinned.part);
  if (reading.state !== 'pinned') throw new Error('not pinned');
  const data = pinnedData(newerData(world), reading.pin);
  const { workbook } = await openWorkbench(cells, { data });
  const show = (row: number) =>
    workbook.snapshot().sheets[0]?.cells.find((cell) => cell.row === row && cell.column === 1)?.value;
  expect([0, 1, 2, 3, 5].map(show)).toEqual([
    3350,
    6400,
    snapshot.sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 1)?.value,
    80,
    '2026.11',
  ]);
  expect(show(6)).toMatch(/pinned at dataset 2026\.11/);
  const other = await openWorkbench({ A1: '=CHIPSPEC("H200","tdp")' }, { data });
  expect(other.at('A1')).toBe('#N/A');
  expect(other.sentences.of('Sheet1!A1')?.sentence).toMatch(/not among the figures pinned at 2026\.11.*Update all/);
});

it('says what newer data would change, why, and where; update all is one plan with a way back', async () => {
  const { snapshot, world, usage } = await opened();
  const pinned = changed(snapshot, pinPlan(snapshot, usage, world).changes);
  const installed: World = { ...newerData(world), scenarios: new Scenarios() };
  const after = await usageIn(pinned, functions, installed);
  const question = { installed, before: usage, after, snapshot: pinned };
  const drift = driftOf({ ...question, pin: pinOf(usage, world) });
  expect(drift.figures).toMatchObject([
    { item: 'H100 SXM', spec: 'bandwidth', from: '3350', to: '3360', cells: ['Sheet1!B1', 'Sheet1!B7'] },
    { item: 'Ascend 910C', spec: 'bandwidth', kind: 'gone' },
  ]);
  expect(drift.cells.map(({ address, from, to }) => [address.row, from, to])).toEqual([
    [0, '3350', '3360'],
    [1, '6400', '#N/A'],
    [5, '2026.11', '2027.11'],
  ]);
  expect(drift.sentence).toMatch(/installed is 2027\.11: 2 of \d+ figures in use would change/);
  const plan = updatePlan(question);
  expect(plan.recalculates?.length).toBe(8);
  expect(readPin(changed(pinned, plan.changes).part)).toMatchObject({ pin: { dataset: '2027.11' } });
});

it('with the same data pins nothing down and reports nothing', async () => {
  const { world, usage, snapshot } = await opened();
  const pin = pinOf(usage, world);
  expect(pinnedData(world, pin)).toBe(world);
  const drift = driftOf({ pin, installed: world, before: usage, after: usage, snapshot });
  expect(drift).toMatchObject({ same: true, figures: [], cells: [] });
});

it('lists sources cell by cell, once however often it runs, as text', async () => {
  const { snapshot, usage } = await opened();
  const data = { version: '2026.11', evidence: undefined };
  const once = changed(snapshot, sourcesPlan(snapshot, usage, data).changes);
  const twice = changed(once, sourcesPlan(once, usage, data).changes);
  expect(twice.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'ChipSheet sources']);
  const sheet = twice.sheets[1];
  expect(sheet?.cells.every(({ formula }) => formula === undefined)).toBe(true);
  const row = sheet?.cells.filter((cell) => cell.row === 3).map(({ value }) => value);
  expect(row?.slice(0, 5)).toEqual(['Sheet1!B1', 'H100 SXM', 'bandwidth', 3350, 'GB/s']);
});

it('says in plain cells what the part says', async () => {
  const { snapshot, usage, world } = await opened();
  const { sheets } = changed(snapshot, aboutPlan(snapshot, usage, world).changes);
  const texts = sheets[1]?.cells.map(({ value }) => value);
  expect(texts).toEqual(
    expect.arrayContaining(['2026.11', world.catalog.hash, '2025 deal (15%)', 'revenue share', 0.15]),
  );
});

it('names the source of every kind of data, with the note of its file', async () => {
  const { workbook, world } = await openWorkbench(others);
  const snapshot = workbook.snapshot();
  const data = { version: '2026.11', evidence: await loadEvidence() };
  const { sheets } = changed(snapshot, sourcesPlan(snapshot, await usageIn(snapshot, functions, world), data).changes);
  const lines = new Map<number, string[]>();
  for (const { row, column, value } of sheets[1]?.cells ?? []) {
    const line = lines.get(row) ?? lines.set(row, []).get(row);
    if (line !== undefined) line[column] = String(value);
  }
  const of = (cell: string) => [...lines.values()].filter(([first]) => first === `Sheet1!${cell}`);
  expect(of('A1')).toHaveLength(1);
  expect(of('A1')[0]?.slice(1, 5)).toEqual(['TSMC', 'revenue 2025Q2', '30.07', 'USD bn']);
  expect(of('A2').length).toBeGreaterThan(0);
  expect(of('A3').map(([, item]) => item)).toEqual(expect.arrayContaining(['US']));
  expect(of('A4').some(([, , , value]) => value?.startsWith('wrong: '))).toBe(true);
  expect(of('A5').map(([, item, spec]) => `${item} ${spec}`)).toEqual(
    expect.arrayContaining(['H100 SXM bf16', 'export rule 3A090.a.1 (licence)']),
  );
  expect(of('A8').map((line) => line.slice(1, 4))).toContainEqual(['Vietnam', 'country groups', 'D:1']);
  const ofSources = [...lines.values()].filter(([first]) => first?.startsWith('Sheet1!'));
  for (const line of ofSources) {
    expect(line[8]).toMatch(/.{3}/);
    expect(line[9]).toMatch(/^(https?:|no address)/);
    expect(line[10]).toMatch(/^\d{4}/);
  }
  expect(ofSources.filter((line) => line[11] !== undefined).length).toBeGreaterThan(10);
});

describe('a workbook with data of every kind', () => {
  /** The workbook as another installation opens it, whose data is newer. */
  async function elsewhere(first = others) {
    const here = await openWorkbench(first);
    const sharing = new Sharing(here.session);
    await here.session.open();
    await sharing.carryOut(await sharing.prepare('pin'));
    const saved = here.workbook.snapshot();
    const there = await openWorkbench({}, { data: newerData(createWorld()) });
    const sharingThere = new Sharing(there.session);
    there.workbook.open(saved);
    await there.session.open();
    await there.workbook.calculated();
    return { ...there, here, sharing: sharingThere };
  }

  it('shows the same numbers elsewhere, and says that they are pinned', async () => {
    const { at, here } = await elsewhere();
    expect(shown(at)).toEqual(shown(here.at));
    expect(at('A1')).toBe(30.07);
    expect(at('A6')).toMatch(/\(pinned at dataset 2026\.11\)$/);
  });

  it('never answers from the installed data for a kind that the pin does not carry', async () => {
    const { workbook, at, sentences } = await elsewhere({ A1: '=CHIPSPEC("H100","bandwidth")' });
    const typed = {
      B1: '=COMPANYFACT("TSMC","revenue","2025Q2")',
      B2: '=CLAIMS("wrong")',
      B20: '=POLICYEVENTS(2027)',
      B30: '=MARKETDATA("china domestic share",2023)',
      B40: '=EXPORTCLASS("H100","2024-06-01")',
    };
    for (const [address, formula] of Object.entries(typed)) {
      await workbook.select({ sheet: 'Sheet1', row: Number(address.slice(1)) - 1, column: 1 });
      await workbook.enterFormula(formula);
    }
    await workbook.calculated();
    for (const address of Object.keys(typed)) {
      expect([address, at(address)]).toEqual([address, '#N/A']);
      expect(sentences.of(`Sheet1!${address}`)?.sentence).toMatch(/pinned to dataset 2026\.11.*Update all/);
    }
  });

  it('says what the newer data would change, of every kind, and changes it only when asked', async () => {
    const { at, here, sharing } = await elsewhere();
    await settled(() => sharing.drift !== undefined);
    const drift = sharing.drift;
    expect(drift?.figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ item: 'TSMC', spec: 'revenue 2025Q2', from: '30.07', to: '31', kind: 'value' }),
        expect.objectContaining({ item: 'US', kind: 'new', to: 'announced', cells: ['Sheet1!A3'] }),
        expect.objectContaining({ kind: 'value', to: expect.stringMatching(/^confirmed: /) }),
        expect.objectContaining({ item: 'export rule', spec: '3A090.a.1 (licence)', to: 'other terms' }),
        expect.objectContaining({
          item: 'Vietnam',
          spec: 'country groups',
          from: 'D:1',
          to: 'D:5',
          cells: ['Sheet1!A8'],
        }),
      ]),
    );
    expect(drift?.sentence).toMatch(/would change, 1 entry would be new\.$/);
    await sharing.carryOut(await sharing.prepare('update'));
    expect(at('A1')).toBe(31);
    expect(at('A7')).toContain('TPP 15,832 is at least 10,000');
    expect(at('A8')).toBe('presumption of denial');
    await sharing.undo();
    expect(shown(at)).toEqual(shown(here.at));
  });

  it('follows the formulas that are typed later, and writes nothing where none was', async () => {
    const { workbook, session } = await openWorkbench({ A1: '=CHIPSPEC("H100","bandwidth")' });
    const sharing = new Sharing(session);
    await session.open();
    await sharing.carryOut(await sharing.prepare('pin'));
    const figuresIn = (part: string | undefined) => {
      const reading = readPin(part);
      if (reading.state !== 'pinned') throw new Error('not pinned');
      return reading.pin.items.flatMap(({ name, figures }) => figures.map(([spec]) => `${name} ${spec}`));
    };
    await workbook.select({ sheet: 'Sheet1', row: 0, column: 1 });
    await workbook.enterFormula('=CHIPSPEC("H200","memory")');
    await workbook.calculated();
    await sharing.followPin();
    const { part } = workbook.snapshot();
    expect(figuresIn(part)).toEqual(['H100 SXM bandwidth', 'H200 SXM memory']);
    await workbook.writePart('kept as it is');
    await sharing.followPin();
    expect(workbook.snapshot().part).toBe('kept as it is');
  });

  it('pinned once more while it is pinned, it carries the same', async () => {
    const { workbook, sharing } = await elsewhere();
    const before = workbook.snapshot().part;
    await sharing.carryOut(await sharing.prepare('pin'));
    expect(readPin(workbook.snapshot().part)).toEqual(readPin(before));
  });

  it('keeps what a preset stood for, and tells what it stands for now', async () => {
    const { workbook, world } = await openWorkbench({ A1: '=MARGINHIT(,0.5)', A2: '=SCENARIO("revenue share")' });
    const snapshot = workbook.snapshot();
    const pin = pinOf(await usageIn(snapshot, functions, world), world);
    const older = pin.presets.map((each) => ({ ...each, values: { ...each.values, revenueShare: 0.2 } }));
    const part = writePart(world.scenarios.save(), { pin: { ...pin, hash: 'another', presets: older } });
    const there = await openWorkbench({});
    const sharing = new Sharing(there.session);
    there.workbook.open({ ...snapshot, part });
    await there.session.open();
    await there.workbook.calculated();
    expect([there.at('A1'), there.at('A2')]).toEqual([0.125, 0.2]); // 0.2 × 0.5 / 0.8
    await settled(() => sharing.drift !== undefined);
    expect(sharing.drift?.figures).toContainEqual(
      expect.objectContaining({ item: 'scenario "2025 deal (15%)"', spec: 'revenue share', from: '0.2', to: '0.15' }),
    );
    await sharing.carryOut(await sharing.prepare('update'));
    expect(there.at('A2')).toBe(0.15);
  });
});

/** What the cells show, the mark of a pinned source aside. */
function shown(at: (cell: string) => unknown): readonly string[] {
  return Object.keys(others).map((cell) => `${cell}: ${at(cell)}`.replaceAll(' (pinned at dataset 2026.11)', ''));
}

/** Waits for what happens by itself after a workbook was opened. */
async function settled(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !done(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('takes a damaged pin for none and says so; a newer part is not overwritten', async () => {
  const { snapshot, usage, world } = await opened();
  const scenarios = world.scenarios.save();
  const readWith = (damage: object) => readPin(writePart(scenarios, { pin: { ...pinOf(usage, world), ...damage } }));
  expect(readWith({})).toMatchObject({ state: 'pinned' });
  expect(readWith({ dataset: 3 })).toMatchObject({ state: 'damaged' });
  const claim = { id: 'a', theme: 'a', claim: 'a', about: 'a', period: '2025', found: { text: 'a' }, verdict: 'wrong' };
  const claims = { sources: [], claims: [{ ...claim, source: 0 }] };
  expect(readWith({ others: { claims } })).toMatchObject({
    state: 'damaged',
    sentence: expect.stringContaining('a source is named that is not there'),
  });
  const part = writePart(scenarios).replace('"schema":1', '"schema":9');
  expect(pinPlan({ ...snapshot, part }, usage, world)).toMatchObject({
    changes: [],
    refused: expect.stringContaining('newer ChipSheet'),
  });
});
