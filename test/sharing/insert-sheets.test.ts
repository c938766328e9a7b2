/** Sheets that come into an open workbook: under free names, with formulas that follow, and away again. */
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { insertPlan, withSheetsRenamed } from '../../src/sharing/insert-sheets';
import { Sharing } from '../../src/sharing/sharing';
import { templates } from '../../src/templates';
import { Sentences } from '../../src/workbook/sentences';
import { Session } from '../../src/workbook/session';
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';

afterEach(closeWorkbenches);

describe('names of sheets in formulas', () => {
  const names = new Map([
    ['Events', 'Events 2'],
    ["Joe's", "Joe's 2"],
    ['Kept', 'Kept'],
  ]);

  it.each([
    ['=Events!A1+1', "='Events 2'!A1+1"],
    ["=SUM('Events'!$A$1:$B$9,Events!C:C)", "=SUM('Events 2'!$A$1:$B$9,'Events 2'!C:C)"],
    ["='Joe''s'!A1", "='Joe''s 2'!A1"],
    ['="Events!A1"&Events!B4#', '="Events!A1"&\'Events 2\'!B4#'],
    ['=Kept!A1+Other!A1+A1', '=Kept!A1+Other!A1+A1'],
  ])('%s becomes %s', (before, after) => expect(withSheetsRenamed(before, names)).toBe(after));
});

describe('free names', () => {
  const taken = snapshotOf({ events: { A1: 1 }, 'Events 2': { A1: 1 } });
  const namesOf = (...wished: string[]) =>
    insertPlan(taken, snapshotOf(Object.fromEntries(wished.map((name) => [name, {}]))).sheets).changes.map((change) =>
      change.kind === 'sheet' ? change.name : '',
    );

  it('are the next ones, in whatever case the taken ones are written', () => {
    expect(namesOf('Events', 'Reasons')).toEqual(['Events 3', 'Reasons']);
  });

  it('stay as short as Excel wants them', () => {
    const long = 'A name of thirty-one characters';
    const plan = insertPlan(snapshotOf({ [long]: {} }), snapshotOf({ [long]: {} }).sheets);
    expect(plan.changes).toMatchObject([{ name: 'A name of thirty-one characte 2' }]);
  });
});

describe.each(templates.map((template) => [template.title, template] as const))(
  '%s in the workbench',
  (_, template) => {
    it('stands twice beside a sheet of the user with the same answers, and goes again', async () => {
      const first = await openWorkbench(template.build());
      const wanted = first.workbook.snapshot().sheets;
      first.close();
      const { workbook, session } = await openWorkbench({ A1: 'mine' });
      const sharing = new Sharing(session);
      const insert = async () => sharing.carryOut(await sharing.prepareSheets(template.build().sheets));
      await insert();
      await insert();
      const [own, ...inserted] = workbook.snapshot().sheets;
      expect(inserted.map(({ name }) => name)).toEqual([
        ...wanted.map(({ name }) => name),
        ...wanted.map(({ name }) => `${name} 2`),
      ]);
      const values = (sheet: (typeof wanted)[number]) =>
        sheet.cells.filter(({ value }) => value !== undefined).map(({ row, column, value }) => [row, column, value]);
      expect(inserted.map(values)).toEqual([...wanted, ...wanted].map(values));
      const looks = ({ cells, columnWidths, rowHeights, merges, frozen }: (typeof wanted)[number]) => ({
        styles: cells.filter(({ style }) => style !== undefined).map(({ row, column, style }) => [row, column, style]),
        columnWidths,
        rowHeights,
        merges,
        frozen,
      });
      expect(inserted.map(looks)).toEqual([...wanted, ...wanted].map(looks));
      expect((await workbook.selection()).address).toMatchObject({ sheet: `${wanted[0]?.name} 2`, row: 0, column: 0 });
      await sharing.undo();
      await sharing.undo();
      expect(workbook.snapshot().sheets).toEqual([own]);
    });
  },
);

describe('taking a template back', () => {
  it('is not done where the user has typed over it, with the cell named', async () => {
    const { workbook, session } = await openWorkbench({ A1: 'mine' });
    const sharing = new Sharing(session);
    const [template] = templates;
    await sharing.carryOut(await sharing.prepareSheets(template?.build().sheets ?? []));
    await workbook.select({ sheet: 'Start here', row: 5, column: 0 });
    await workbook.enterFormula('=1+1');
    await expect(sharing.undo()).rejects.toThrow(/^'Start here'!A6 was typed over: nothing is taken back/);
    expect(workbook.snapshot().sheets).toHaveLength(2);
    expect(sharing.undoable).toBeUndefined();
  });
});

it('is refused where the structure of the workbook is protected', async () => {
  const { sentence, refused, changes } = insertPlan(
    { ...snapshotOf({ Sheet1: {} }), locked: true },
    snapshotOf({ New: {} }).sheets,
  );
  expect(refused).toBe(sentence);
  expect(refused).toMatch(/structure of this workbook is protected/);
  expect(changes).toEqual([]);
});

it('does not touch a sheet that the user has made in the meantime', async () => {
  const { workbook } = await openWorkbench({ A1: 'mine' });
  const session = new Session(workbook, createWorld(), functions, new Sentences());
  const sharing = new Sharing(session);
  const plan = await sharing.prepareSheets(snapshotOf({ New: { A1: 1 } }).sheets);
  await sharing.carryOut(await sharing.prepareSheets(snapshotOf({ New: { A1: 'of the user' } }).sheets));
  await expect(sharing.carryOut(plan)).rejects.toThrow(/'New' was changed in the meantime/);
  expect(workbook.snapshot().sheets[1]?.cells).toMatchObject([{ value: 'of the user' }]);
});
