/** The workbook that opens first: full of answers, and an example of how to lay out a sheet. */
import { functions } from '../../src/functions/generated/functions';
import { startHere } from '../../src/workbench/start-here';
import { functionsCalled } from '../../src/workbook/formula-text';
import { addressText } from '../../src/workbook/workbook';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

const [sheet] = startHere.sheets;
const own = new Set(functions.map(({ name }) => name));
const formulas = (sheet?.cells ?? []).flatMap(({ row, column, formula }) =>
  formula === undefined ? [] : [{ row, column, formula }],
);
const callsOurs = (formula: string) => [...functionsCalled(formula)].some((name) => own.has(name));

it('has an answer in every formula but the one that shows an error', async () => {
  const { at } = await openWorkbench(startHere);
  const failed = formulas.filter(({ row, column }) =>
    String(at(addressText({ sheet: sheet?.name ?? '', row, column }))).startsWith('#'),
  );
  expect(failed.map(({ formula }) => formula)).toEqual(['=CHIPSPEC(A34,"bandwidth")']);
});

it('gives the numbers of the article', async () => {
  const { at, spill } = await openWorkbench(startHere);
  expect(at('Start here!B18')).toBeCloseTo(0.0882, 4);
  expect(spill('Start here!B20')).toEqual([[expect.closeTo(0.5467, 4), expect.closeTo(0.4333, 4)]]);
  expect(spill('Start here!B21')).toHaveLength(4);
});

it('has no formula of ours that reads the spill or value of another: each such step costs half a second in Excel', async () => {
  const { workbook } = await openWorkbench(startHere);
  const answered = new Set(
    workbook
      .snapshot()
      .sheets[0]?.cells.flatMap(({ row, column, formula, spilled }) =>
        spilled || (formula !== undefined && callsOurs(formula)) ? [`${row},${column}`] : [],
      ),
  );
  const reads = formulas
    .filter(({ formula }) => callsOurs(formula))
    .flatMap(({ formula }) => formula.match(/\b[A-Z]\d+(:[A-Z]\d+)?\b/g) ?? []);
  const read = reads.flatMap((range) => {
    const [from = '', to = from] = range.split(':');
    const cells: string[] = [];
    for (let row = Number(from.slice(1)) - 1; row < Number(to.slice(1)); row++) {
      for (let column = from.charCodeAt(0) - 65; column <= to.charCodeAt(0) - 65; column++)
        cells.push(`${row},${column}`);
    }
    return cells;
  });
  // "H20" and "H100" are chips, and cells that are empty.
  expect(read.filter((cell) => answered.has(cell))).toEqual([]);
});
