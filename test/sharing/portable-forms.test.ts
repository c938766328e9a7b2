/** Every function's examples as a workbook: which have a plain form, and what LibreOffice makes of it. */
import { functions } from '../../src/functions/generated/functions';
import { portablePlan } from '../../src/sharing/portable/portable';
import { changed } from '../../src/workbook/changes';
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

/** Functions whose results are kept as values, all or in the cases that the comment names. */
const valuesOnly = ['CHIPLIST'];

const inLibreOffice = hasLibreOffice ? it : it.skip;

describe('the plain form of every function', () => {
  inLibreOffice(
    'gives in LibreOffice what ChipSheet gives',
    async () => {
      const { workbook: open, world } = await openWorkbench(workbook);
      const live = open.snapshot();
      const plan = portablePlan(live, functions, world);
      const plain = changed(live, plan.changes);
      const report = functions.map(({ name, examples }) => {
        const kept = plan.leftAlone.filter(({ where }) => where.startsWith(`${name}!`)).length;
        return `${name}: ${examples.length - kept} formulas, ${kept} values`;
      });
      console.info(report.join('\n'));
      expect(differences(contentsOf(live), contentsOf(await recalculated(plain)))).toEqual([]);
      expect([...plan.valuesOnly.keys()].sort()).toEqual(valuesOnly);
    },
    300_000,
  );
});
