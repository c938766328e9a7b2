/** What a cell says of its error: its own reason, wherever in a spill it stands, and never that of another cell. */
import { ICommandService, UndoCommand } from '@univerjs/core';
import type { CellAnswers } from '../../src/workbook/cell-answers';
import { bareCall, rangesIn } from '../../src/workbook/formula-text';
import { addressText, parseAddress } from '../../src/workbook/workbook';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

function sentence(answers: CellAnswers, address: string): string | undefined {
  const at = parseAddress(`Sheet1!${address}`);
  if (at === undefined) throw new Error(`${address} is no address.`);
  return answers.sentenceAt(at.sheet, at.row, at.column);
}

/** 910C has no tdp that anybody published, the TPU's is not disclosed, H1000 does not exist. */
const table = '=CHIPTABLE({"H100";"Ascend 910C";"H1000"},{"memory","tdp"})';

it('each cell of a table has its own reason; a healthy one has none', async () => {
  const { at, session } = await openWorkbench({ B5: table });
  const answers = await session.answers();
  expect(at('D7')).toBe('#N/A');
  expect(sentence(answers, 'D7')).toMatch(/Ascend 910C/);
  expect(sentence(answers, 'D8')).toMatch(/H1000/);
  for (const healthy of ['B5', 'B6', 'C7', 'D6', 'A1']) expect(sentence(answers, healthy)).toBeUndefined();
  expect(answers.answerAt('Sheet1', 6, 3)).toMatchObject({
    anchor: { sheet: 'Sheet1', row: 4, column: 1 },
    call: 'CHIPTABLE',
    row: 2,
    column: 2,
  });
});

it('problems lead to the cell that shows the error, one for each reason', async () => {
  const { session } = await openWorkbench({ B5: table });
  const problems = await session.problems();
  expect(problems.map(({ address, also, error }) => [addressText(address), error, also.map(addressText)])).toEqual([
    ['Sheet1!D7', '#N/A', []],
    ['Sheet1!B8', '#N/A', ['Sheet1!C8', 'Sheet1!D8']],
  ]);
});

it('an error that is passed on names the cell that it comes from, through any number of formulas', async () => {
  const { session } = await openWorkbench({
    A1: '=CHIPSPEC("H1000","memory")',
    A2: '=A1*2',
    A3: '=SUM(A2:A2)+1',
    A4: '=MARGINHIT(A3)',
    B1: 1,
    B2: '=B1*2',
    C1: '=1/0',
    C2: '=C1+1',
  });
  const answers = await session.answers();
  for (const cell of ['A2', 'A3', 'A4']) expect(sentence(answers, cell)).toMatch(/^The error comes from A1: .*H1000/);
  expect(sentence(answers, 'B2')).toBeUndefined();
  // With an error of the user's own ChipSheet has nothing to do.
  expect(sentence(answers, 'C2')).toBeUndefined();
  const [problem, ...others] = await session.problems();
  expect(others).toEqual([]);
  expect(problem?.passedOn.map(addressText)).toEqual(['Sheet1!A2', 'Sheet1!A3', 'Sheet1!A4']);
});

it('a function that is handed an error of the user says where it comes from', async () => {
  const { session } = await openWorkbench({ A1: '=1/0', A2: '=MARGINHIT(A1)' });
  expect((await session.problems()).map((each) => each.sentence)).toEqual(['The error comes from A1.']);
});

it('formulas that go round in a ring end', async () => {
  const { session } = await openWorkbench({ A1: '=A2+CHIPSPEC("H1000","memory")', A2: '=A1+CHIPSPEC("H1000","tdp")' });
  await expect(session.problems()).resolves.toBeDefined();
});

it('a table that is blocked says by which cell, not by an error that is in it', async () => {
  const { at, session } = await openWorkbench({ B5: table, D7: 'mine' });
  expect(at('B5')).toBe('#SPILL!');
  const answers = await session.answers();
  expect(sentence(answers, 'B5')).toBe(
    'The answer needs 4 rows and 3 columns, and D7 is filled: clear it, or move the formula.',
  );
});

it('of a larger formula only reasons for that very error are told', async () => {
  const { session } = await openWorkbench({
    A1: '=IFERROR(CHIPSPEC("H1000","memory"),0)+MARGINHIT(15)',
    A2: '=CHIPSPEC("H1000","memory")+CHIPSPEC("H2000","memory")',
  });
  const answers = await session.answers();
  expect(sentence(answers, 'A1')).toMatch(/15/);
  expect(sentence(answers, 'A1')).not.toMatch(/H1000/);
});

it('what stood in a cell before says nothing of what stands there now', async () => {
  const { session, workbook } = await openWorkbench({ A1: '=CHIPSPEC("H1000","memory")', B1: '=NA()' });
  await workbook.select({ sheet: 'Sheet1', row: 0, column: 0 });
  await workbook.enterFormula('=NA()');
  expect(sentence(await session.answers(), 'A1')).toBeUndefined();
  expect(await session.problems()).toEqual([]);
});

it.each([
  ['=CHIPTABLE(A1:A3)', 'CHIPTABLE'],
  ['= marginhit( (1+2)*3 )', 'MARGINHIT'],
  ['=2*MARGINHIT()', undefined],
  ['=MARGINHIT()+MARGINHIT()', undefined],
  ['=A1', undefined],
  ['text', undefined],
])('bareCall(%s)', (formula, call) => expect(bareCall(formula)).toBe(call));

it('ranges of a formula', () => {
  expect(rangesIn(`=SUM(A1:B2,'My sheet'!$C$3,name)+"D4"`, 'S')).toEqual([
    { sheet: 'S', top: 0, left: 0, bottom: 1, right: 1 },
    { sheet: 'My sheet', top: 2, left: 2, bottom: 2, right: 2 },
  ]);
});

describe('before a formula is entered', () => {
  it('the selected cell tells the table that it is part of', async () => {
    const { workbook } = await openWorkbench({ B5: table });
    await workbook.select({ sheet: 'Sheet1', row: 6, column: 2 });
    expect(await workbook.selection()).toMatchObject({ spillOf: { sheet: 'Sheet1', row: 4, column: 1 } });
    await workbook.select({ sheet: 'Sheet1', row: 4, column: 1 });
    expect(await workbook.selection()).not.toHaveProperty('spillOf');
  });

  it('what stands in the way of the answer is told', async () => {
    const { workbook } = await openWorkbench({ B5: table, A9: 'mine' });
    await workbook.select({ sheet: 'Sheet1', row: 6, column: 0 });
    expect(await workbook.firstFilled(1, 1)).toBeUndefined();
    // The middle of the table is the next cell to the right.
    expect(await workbook.firstFilled(1, 2)).toMatchObject({ row: 6, column: 1 });
    expect(await workbook.firstFilled(3, 1)).toMatchObject({ row: 8, column: 0 });
    await workbook.select({ sheet: 'Sheet1', row: 4, column: 1 });
    // Its own spill goes with the formula that is replaced.
    expect(await workbook.firstFilled(4, 3)).toBeUndefined();
  });

  it('formats come with the formula, in one step that can be undone', async () => {
    const { univer, workbook } = await openWorkbench({ A1: 'x' });
    await workbook.select({ sheet: 'Sheet1', row: 2, column: 1 });
    await workbook.enterFormula('=MARGINHIT({0.1;0.2})', [['0.0%'], ['0.0%']]);
    const formats = workbook
      .snapshot()
      .sheets[0]?.cells.filter(({ column }) => column === 1)
      .map(({ style, value }) => [style?.numberFormat, value]);
    expect(formats).toEqual([
      ['0.0%', expect.closeTo(0.0556, 4)],
      ['0.0%', 0.125],
    ]);
    await univer.__getInjector().get(ICommandService).executeCommand(UndoCommand.id);
    await workbook.calculated();
    expect(workbook.snapshot().sheets[0]?.cells.map(({ value }) => value)).toEqual(['x']);
  });
});
