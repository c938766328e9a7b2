/** Every function's examples as a workbook: which have a plain form, and what LibreOffice makes of it. */
import { functions } from '../../src/functions/generated/functions';
import { portablePlan } from '../../src/sharing/portable/portable';
import { changed } from '../../src/workbook/changes';
import { notPortable } from '../support/functions-everywhere';
import { hasLibreOffice, recalculated } from '../support/libreoffice';
import { contentsOf, differences } from '../support/same-workbooks';
import { closeWorkbenches, openWorkbench, sheetOf } from '../support/workbench';

afterEach(closeWorkbenches);

const apart = 330;

/** One sheet a function, its examples one below the other with room to spill. */
const workbook = {
  sheets: functions.map(({ name, examples }) =>
    sheetOf(
      name,
      examples.map(({ formula }, at) => ({ row: at * apart, column: 0, formula })),
    ),
  ),
  activeSheet: 0,
  names: [],
  part: undefined,
};

/** No plain form at all: lists, rankings, rules by date, texts, and optimisers; their definitions say so. */
const never = functions.flatMap(({ name, native, nativeTable }) => ((native ?? nativeTable) ? [] : [name]));

async function copied() {
  const { workbook: open, world } = await openWorkbench(workbook);
  const live = open.snapshot();
  const plan = await portablePlan(live, functions, world);
  return { live, plan, plain: changed(live, plan.changes) };
}

const inLibreOffice = hasLibreOffice ? it : it.skip;

describe('the plain form of every function', () => {
  it('is made of what every spreadsheet program has', async () => {
    const { plain } = await copied();
    expect(notPortable(plain)).toEqual([]);
  });

  inLibreOffice(
    'gives in LibreOffice what ChipSheet gives',
    async () => {
      const { live, plan, plain } = await copied();
      expect(differences(contentsOf(live), contentsOf(await recalculated(plain)))).toEqual([]);
      const formed = functions.filter(
        ({ name, examples }) =>
          plan.leftAlone.filter(({ where }) => where.startsWith(`${name}!`)).length < examples.length,
      );
      const without = functions.map(({ name }) => name).filter((name) => !formed.some((each) => each.name === name));
      expect(without.sort()).toEqual([...never].sort());
      expect(never.length).toBeLessThan(functions.length / 3);
    },
    300_000,
  );
});
