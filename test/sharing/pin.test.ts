/** Pin, drift and sources on a workbook that the real engine calculated. */
import type { EncodedDataset } from '../../src/catalog/dataset';
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { aboutPlan } from '../../src/sharing/about-sheet';
import { driftOf, updatePlan } from '../../src/sharing/drift';
import { pinOf, pinPlan } from '../../src/sharing/pin';
import { readPin } from '../../src/sharing/pin-content';
import { pinnedCatalog } from '../../src/sharing/pinned-catalog';
import { sourcesPlan } from '../../src/sharing/sources-sheet';
import { usageIn } from '../../src/sharing/usage';
import { changed } from '../../src/workbook/changes';
import { writePart } from '../../src/workbook/part';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

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

async function opened() {
  const { workbook, world } = await openWorkbench(cells);
  const snapshot = workbook.snapshot();
  return { snapshot, world, usage: usageIn(snapshot, functions, world) };
}

/** The data of a year later: the H100's bandwidth differs, the Ascend's is gone. */
function newer(dataset: EncodedDataset): EncodedDataset {
  const { catalog } = createWorld();
  const spec = catalog.spec('bandwidth');
  const index = 'index' in spec ? spec.index : -1;
  return {
    ...dataset,
    version: '2027.11',
    hash: 'another',
    items: dataset.items.map((item) => ({
      ...item,
      figures: item.figures.flatMap((figure): (typeof item.figures)[number][] => {
        if (figure[0] !== index) return [figure];
        if (item.name === 'Ascend 910C') return [];
        if (item.name !== 'H100 SXM') return [figure];
        const [at, , source, confidence] = figure;
        return [[at, 3360, source, confidence]];
      }),
    })),
  };
}

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
  const pinned = changed(snapshot, pinPlan(snapshot, usage, world.catalog).changes);
  const reading = readPin(pinned.part);
  if (reading.state !== 'pinned') throw new Error('not pinned');
  const installed = world.catalog.derive(newer);
  const catalog = pinnedCatalog(installed, reading.pin);
  const { workbook } = await openWorkbench(cells, { functions, catalog });
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
  const other = await openWorkbench({ A1: '=CHIPSPEC("H200","tdp")' }, { functions, catalog });
  expect(other.at('A1')).toBe('#N/A');
  expect(other.sentences.of('Sheet1!A1')?.sentence).toMatch(/not among the figures pinned at 2026\.11.*Update all/);
});

it('says what newer data would change, why, and where; update all is one plan with a way back', async () => {
  const { snapshot, world, usage } = await opened();
  const pinned = changed(snapshot, pinPlan(snapshot, usage, world.catalog).changes);
  const installed = world.catalog.derive(newer);
  const after = usageIn(pinned, functions, { ...world, catalog: installed });
  const drift = driftOf(pinOf(usage, world.catalog), installed, after, pinned);
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
  const plan = updatePlan(pinned, installed, after);
  expect(plan.recalculates?.length).toBe(8);
  expect(readPin(changed(pinned, plan.changes).part)).toMatchObject({ pin: { dataset: '2027.11' } });
});

it('with the same data pins nothing down and reports nothing', async () => {
  const { world, usage, snapshot } = await opened();
  const pin = pinOf(usage, world.catalog);
  expect(pinnedCatalog(world.catalog, pin)).toBe(world.catalog);
  expect(driftOf(pin, world.catalog, usage, snapshot)).toMatchObject({ same: true, figures: [], cells: [] });
});

it('lists sources cell by cell, once however often it runs, as text', async () => {
  const { snapshot, usage } = await opened();
  const once = changed(snapshot, sourcesPlan(snapshot, usage, '2026.11').changes);
  const twice = changed(once, sourcesPlan(once, usage, '2026.11').changes);
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

it('says which cells answer from data that a pin does not carry', async () => {
  const { workbook, world } = await openWorkbench({
    A1: '=COMPANYFACT("TSMC","revenue","2025Q2")',
    A2: '=MARGINHIT()',
  });
  const snapshot = workbook.snapshot();
  expect(pinPlan(snapshot, usageIn(snapshot, functions, world), world.catalog).leftAlone).toEqual([
    { where: 'Sheet1!A1', why: expect.stringMatching(/COMPANYFACT.*not pinned/) },
  ]);
});

it('takes a damaged pin for none and says so; a newer part is not overwritten', async () => {
  const { snapshot, usage, world } = await opened();
  const scenarios = world.scenarios.save();
  expect(readPin(writePart(scenarios, { pin: { dataset: 3 } }))).toMatchObject({ state: 'damaged' });
  const part = writePart(scenarios).replace('"schema":1', '"schema":9');
  expect(pinPlan({ ...snapshot, part }, usage, world.catalog)).toMatchObject({
    changes: [],
    refused: expect.stringContaining('newer ChipSheet'),
  });
});
