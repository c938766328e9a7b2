/** Portable copies against the live workbook: plain formulas, calculated by another engine, give the same. */
import { functions } from '../../src/functions/generated/functions';
import { livePlan } from '../../src/sharing/portable/live';
import { portablePlan } from '../../src/sharing/portable/portable';
import { changed } from '../../src/workbook/changes';
import { hasLibreOffice, recalculated } from '../support/libreoffice';
import { contentsOf, differences } from '../support/same-workbooks';
import { typed } from '../support/typed';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

const names = new Set(functions.map(({ name }) => name));

/** Formulas of every kind that a sheet may hold, beside the cells that they read. */
const sheet: Readonly<Record<string, string | number | boolean>> = {
  A1: 'chip',
  B1: 'bandwidth',
  C1: 'mem',
  D1: 'bf16',
  A2: 'nvidia h100',
  A3: 'Ascend 910C',
  A4: 'h-20',
  A5: 'MI300X',
  B2: '=CHIPSPEC(A2:A5,B1:D1)',
  F1: 0.15,
  F2: '=MARGINHIT(F1)',
  F3: '=MARGINHIT()',
  F4: '=MARGINHIT(F9,F10,"cost")',
  F5: '=MARGINAFTER(0.15,{0.5,0.7})',
  F6: '=IMPLIEDMARGIN(0.08)',
  F7: '=MARGINHIT(0.15,,,,,"No China sales")',
  F8: '=SCENARIO("revenue share")',
  H1: '=CHIPSPEC(A3,"bandwidth","TB/s")*2',
  H2: '=IFERROR(SUM(CHIPSPEC(A2:A5,"tdp")),0)',
  H3: '=CHIPRATIO(A4,"H100",B1)',
  H4: '=CHIPNAME(A2)&" / "&CHIPNAME("mi-300x")',
  H5: '=CHIPSPEC(A3,B1,"TB/s")',
  H6: '=CHIPSPEC(A2,C1)',
  H7: '=CHIPSPEC("H1000","tdp")',
  H8: '=MARGINHIT(F11)',
  F11: 15,
  H9: '=LET(c,A2,w,CHIPSPEC(c,"tdp"),w*2)',
  A10: '=CHIPTABLE(A2:A4,B1:D1)',
  A15: '=CHIPTABLE({"H100";"H20"},{"memory","memory type","bandwidth"},"A100",FALSE)',
  A18: '=CHIPRANGE(A3,"bf16")',
  A19: '=CHIPRANGE({"H100";"A100"},"memory")',
  A22: '=CHIPSOURCE(A2,"bandwidth")',
  A24: '=MARGINRANGE(0.15)',
  A30: '=INDEX(CHIPTABLE(A2:A4,B1:D1),2,2)',
  A31: '=CHIPLIST("Cerebras")',
  E31: '=ROWS(A31#)',
  E32: '=MATCH("H20",CHIPLIST("NVIDIA"),0)',
  A40: '=TRAINDAYS(70e9,15e12,A2,10000,0.4)',
  A41: '=PERFPERWATT(A2:A5)',
  A46: '=DECODERATE(A2,70e9)',
  A47: '=COMPUTECOST("H100",40000)',
  A48: '=LEVYPV(10,0.15,3,0.5,1.5,{1,0},8%)',
  A49: '=BREAKEVENPRICE(0.15)',
  A50: '=SUMPRODUCT(CHIPSPEC(A2:A5,"tdp")*{1;1;2;2})',
  A51: '=H100EQUIVALENT(A3)',
  A52: '=CHIPSPEC(A2,"tdp")/MARGINHIT(CHIPSPEC(A2,"memory")/1000)',
  A53: '=DATASETVERSION()',
  A54: '=CHIPSPEC(CHIPNAME("h100"),"vendor")',
};

/** Arguments that begin or end with a bracket, over B1 0.2 and B2 0.25. */
const bracketed: Readonly<Record<string, string | number>> = {
  B1: 0.2,
  B2: 0.25,
  A1: '=TPP((700)-(100),8)',
  A2: '=MARGINHIT((B1+B1)-(B2))',
  A3: '=LANDEDCOST((150)-(50),(0.3)-(0.05))',
  A4: '=OPTIONPRICE("call",(50)-(8),(50)-(10),(0.3)-(0.1),(0.2)-(0.1),(1)-(0.5))',
  A5: '=COMPUTECOST("H100",(50000)-(10000))',
  A6: '=LEVYPV((20)-(10),(0.2)-(0.05),(4)-(1))',
  A7: '=TRAINDAYS(70e9,15e12,"A100",(11000)-(1000),(0.5)-(0.1))',
  A8: '=ROOFLINE("H100",(60)-(10))',
  A9: '=MARGINHIT(B1*(1-B2))',
  A10: '=MARGINHIT((B1)/2)',
  A11: '=MARGINHIT(1-(B1))',
  A12: '=TARIFFHIT(-(-0.25),0.5,"price")',
  A13: '=MARGINHIT((B1+B2)%)',
  A14: '=LET(x,(B1)-(0.05),MARGINHIT((x)*(1-B2)))',
  A15: '=(TPP((700)-(100),(8)))/(MARGINHIT((B1)))',
};

const inLibreOffice = hasLibreOffice ? it : it.skip;
if (!hasLibreOffice) console.warn('LibreOffice is not installed: recalculation elsewhere is not tested.');

jest.setTimeout(30_000);

describe('a portable workbook', () => {
  it('calls nothing of ours and shows the same in the workbench', async () => {
    const { workbook, world } = await openWorkbench(sheet);
    const live = workbook.snapshot();
    const plan = await portablePlan(live, functions, world);
    const plain = changed(live, plan.changes);
    const calling = plain.sheets
      .flatMap(({ cells }) => cells)
      .filter(({ formula = '' }) => [...names].some((name) => formula.includes(`${name}(`)));
    expect(calling).toEqual([]);
    const again = await openWorkbench(plain);
    expect(differences(contentsOf(live), contentsOf(again.workbook.snapshot()))).toEqual([]);
    expect([...plan.valuesOnly]).toEqual([['CHIPLIST', ['Sheet1!A31', 'Sheet1!E32']]]);
  });

  inLibreOffice(
    'shows the same when LibreOffice calculates it',
    async () => {
      const { workbook, world } = await openWorkbench(sheet);
      const live = workbook.snapshot();
      const plain = changed(live, (await portablePlan(live, functions, world)).changes);
      expect(differences(contentsOf(live), contentsOf(await recalculated(plain)))).toEqual([]);
    },
    120_000,
  );

  it('reads arguments in brackets as they are meant', async () => {
    const { workbook, world } = await openWorkbench(bracketed);
    const live = workbook.snapshot();
    const again = await openWorkbench(changed(live, (await portablePlan(live, functions, world)).changes));
    expect(differences(contentsOf(live), contentsOf(again.workbook.snapshot()))).toEqual([]);
  });

  inLibreOffice(
    'reads arguments in brackets as they are meant when LibreOffice calculates them',
    async () => {
      const { workbook, world } = await openWorkbench(bracketed);
      const live = workbook.snapshot();
      const plain = changed(live, (await portablePlan(live, functions, world)).changes);
      expect(differences(contentsOf(live), contentsOf(await recalculated(plain)))).toEqual([]);
    },
    120_000,
  );

  it("tells which formulas of the user's own need a newer program, and keeps values rather than need one", async () => {
    const { workbook, world } = await openWorkbench({
      A1: 'H20',
      A2: 'H100',
      B1: '=XLOOKUP("H100",A1:A2,CHIPSPEC(A1:A2,"tdp"))',
      B2: '=CHOOSECOLS(CHIPLIST("Cerebras"),1)',
    });
    const live = workbook.snapshot();
    const { changes, leftAlone } = await portablePlan(live, functions, world);
    expect(leftAlone).toEqual([
      { where: 'Sheet1!B1', why: expect.stringContaining('XLOOKUP needs a newer Excel') },
      { where: 'Sheet1!B2', why: expect.stringContaining('CHIPLIST has no plain form here: its values are kept') },
    ]);
    const again = await openWorkbench(changed(live, changes));
    expect(differences(contentsOf(live), contentsOf(again.workbook.snapshot()))).toEqual([]);
  });

  it('colours the cells that keep their values, and no others, and lists them on the sheet of the scenario', async () => {
    const { workbook, world } = await openWorkbench({
      A1: 'H20',
      B1: '=CHIPSPEC(A1,"tdp")',
      B2: '=EXPORTCLASS(A1,DATE(2025,4,9))',
      B3: '=SHAREPATH(2026,,,,,{"linear","bass"})',
    });
    const live = workbook.snapshot();
    const { sheets } = changed(live, (await portablePlan(live, functions, world)).changes);
    const cells = (name: string) => sheets.find((sheet) => sheet.name === name)?.cells ?? [];
    const coloured = cells('Sheet1').flatMap(({ row, column, style }) => (style?.fill ? [`${column},${row}`] : []));
    expect(coloured).toEqual(['1,1', '2,2']);
    const told = cells('ChipSheet scenario').map(({ value }) => value);
    expect(told).toEqual(expect.arrayContaining(['Sheet1!B2', 'Sheet1!C3']));
    expect(told).not.toContain('Sheet1!B3');
  });

  inLibreOffice(
    "a scenario of the user's own follows its inputs where a formula names it; a preset stays",
    async () => {
      const { workbook, world, session } = await openWorkbench({
        A1: '=MARGINHIT()',
        A2: '=MARGINHIT(,,,,,"mine")',
        A3: '=MARGINHIT(,,,,,"2025 deal (15%)")',
        A4: '=INDEX(SCENARIO(),1,1)',
      });
      world.scenarios.saveAs('Mine');
      await session.settled();
      const plain = changed(workbook.snapshot(), (await portablePlan(workbook.snapshot(), functions, world)).changes);
      world.scenarios.set('revenueShare', 0.4);
      await session.settled();
      // The revenue share, in the column to be changed.
      const copy = await recalculated(typed(plain, { 'ChipSheet scenario!B4': 0.4 }));
      expect(differences(contentsOf(workbook.snapshot()), contentsOf(copy))).toEqual([]);
    },
  );

  it('becomes live again, as it was', async () => {
    const { workbook, world } = await openWorkbench(sheet);
    const live = workbook.snapshot();
    const plain = changed(live, (await portablePlan(live, functions, world)).changes);
    expect(changed(plain, livePlan(plain, names).changes)).toEqual(live);
  });
});
