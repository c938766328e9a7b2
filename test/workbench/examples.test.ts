/** Every example of every function, in the formula engine of the workbench: what help promises is what a cell shows. */
import { functions } from '../../src/functions/generated/functions';
import { expectCells } from '../support/same-cells';
import { closeWorkbenches, type OpenWorkbench, openWorkbench, snapshotOf } from '../support/workbench';

const examples = functions
  .flatMap(({ examples: list }) => list)
  .map((example, index) => ({ ...example, sheet: `s${index}` }));

let open: OpenWorkbench;
// A sheet for each: none spills into another.
beforeAll(async () => {
  open = await openWorkbench(
    snapshotOf(Object.fromEntries(examples.map(({ sheet, formula }) => [sheet, { B2: formula }]))),
  );
});
afterAll(closeWorkbenches);

it.each(examples.map(({ formula, result, sheet }) => [formula, result, sheet] as const))('%s', (_, result, sheet) => {
  expectCells(open.spill(`${sheet}!B2`), result);
});
