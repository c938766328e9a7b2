/** The portable copy of every template: LibreOffice, which knows nothing of ChipSheet, shows what the live one shows. */
import { functions } from '../../src/functions/generated/functions';
import type { InputId } from '../../src/scenario/inputs';
import type { ScenarioValues } from '../../src/scenario/scenario';
import { livePlan } from '../../src/sharing/portable/live';
import { type PortablePlan, portablePlan } from '../../src/sharing/portable/portable';
import { type Template, templates } from '../../src/templates';
import { changed } from '../../src/workbook/changes';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { addressText } from '../../src/workbook/workbook';
import { notPortable } from '../support/functions-everywhere';
import { hasLibreOffice, recalculated } from '../support/libreoffice';
import { validationErrors } from '../support/open-xml-validator';
import { contentsOf, differences } from '../support/same-workbooks';
import { placeOf, typed } from '../support/typed';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);
jest.setTimeout(120_000);

const names = new Set(functions.map(({ name }) => name));
const inLibreOffice = hasLibreOffice ? it : it.skip;

interface Copy {
  readonly live: WorkbookSnapshot;
  readonly plan: PortablePlan;
  readonly plain: WorkbookSnapshot;
}

async function copyOf(template: Template): Promise<Copy> {
  const { workbook, world } = await openWorkbench(template.build());
  const live = workbook.snapshot();
  const plan = await portablePlan(live, functions, world);
  return { live, plan, plain: changed(live, plan.changes) };
}

/** What a workbook shows, but for the cells that show a formula: they show the one that is there now. */
function shownIn(snapshot: WorkbookSnapshot) {
  const showing = placesWhere(snapshot, ({ formula = '' }) => formula.includes('FORMULATEXT('));
  return new Map([...contentsOf(snapshot)].filter(([where]) => !showing.has(where)));
}

function placesWhere({ sheets }: WorkbookSnapshot, holds: (cell: CellSnapshot) => boolean): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ name: sheet, cells }) =>
      cells.filter(holds).map(({ row, column }) => addressText({ sheet, row, column })),
    ),
  );
}

describe.each(templates)('$id, made portable', (template) => {
  it('is a file without a flaw that any spreadsheet program can calculate', async () => {
    const { plain } = await copyOf(template);
    expect(notPortable(plain)).toEqual([]);
    expect(validationErrors(await writeXlsx(plain, names))).toEqual([]);
  });

  inLibreOffice('shows the same when LibreOffice calculates it', async () => {
    const { live, plain } = await copyOf(template);
    expect(shownIn(live).size).toBeGreaterThan(50);
    expect(differences(shownIn(live), contentsOf(await recalculated(plain)))).toEqual([]);
  });

  it('shows the same when the workbench calculates it', async () => {
    const { live, plain } = await copyOf(template);
    const { workbook } = await openWorkbench(plain);
    expect(differences(shownIn(live), contentsOf(workbook.snapshot()))).toEqual([]);
  });

  it('becomes live again, as it was', async () => {
    const { live, plain } = await copyOf(template);
    expect(changed(plain, livePlan(plain, names).changes)).toEqual(live);
  });
});

interface Edit {
  readonly title: string;
  readonly inputs?: Partial<ScenarioValues>;
  readonly cells?: Readonly<Record<string, string | number>>;
  /** Cells whose values were kept, and those that read them: nothing plain can tell what they are now. */
  readonly gone?: readonly string[];
}

const edits: Readonly<Record<string, readonly Edit[]>> = {
  'start-here': [
    {
      title: 'another share and margin, other chips, another spec, another rack',
      inputs: { revenueShare: 0.2, productMargin: 0.6, treatment: 'cost' },
      cells: {
        'Start here!A6': 'nvidia b200',
        'Start here!E13': 'mem',
        'Start here!A31': 'fp8',
        'Start here!B27': 'H20',
      },
    },
  ],
  'h20-decision': [
    { title: 'a share of 25%', inputs: { revenueShare: 0.25 } },
    {
      title: 'another chip, treatment, chance and scenario',
      cells: {
        'H20 decision!A57': 'h 200',
        'H20 decision!B14': 'cost',
        'H20 decision!C41': 0.9,
        'H20 decision!A49': 'Domestic leap',
        'H20 decision!A51': 'No China*',
        'H20 decision!C47': 'pass-through',
        'H20 decision!B31': -3,
      },
      gone: ["'H20 decision'!B66"],
    },
  ],
  'china-self-reliance': [
    {
      title: 'a later, higher second share and another size',
      inputs: { share2: 0.7, shareYear2: 2028, size2: 100 },
      cells: { 'China self-reliance!B5': 'gompertz', 'China self-reliance!B19': 'linear' },
      gone: [...[6, 7, 8, 9, 10, 11, 12, 13, 14].map((row) => `'China self-reliance'!F${row}`)],
    },
  ],
  'which-chip': [
    {
      title: 'other chips, a model of its own, prices of its own',
      inputs: { electricityPrice: 0.2, discountRate: 0.12 },
      cells: {
        'Which chip!A6': 'B300',
        'Which chip!A9': 'gaudi 3',
        'Which chip!I6': 40_000,
        'Which chip!I9': 15_000,
        'Which chip!B24': 'fp8',
        'Which chip!B35': 400,
        'Which chip!C37': 16,
        'Which chip!B25': 2,
      },
    },
    {
      title: 'a chip that nobody knows, and patterns that fit many',
      cells: { 'Which chip!A7': 'H?00', 'Which chip!A8': 'B2000', 'Which chip!A9': 'h*' },
    },
  ],
  'export-screen': [
    {
      title: 'another chip',
      cells: { 'Export screen!A10': 'MI325X' },
      gone: [
        ...[...'BCDEFG'].map((column) => `'Export screen'!${column}10`),
        'Reasons!B6',
        ...[...'BCDEFG'].map((column) => `Licences!${column}6`),
      ],
    },
  ],
  'portfolio-look-through': [
    {
      title: 'other weights and a dearer call',
      cells: { 'Portfolio!B6': 0.25, 'Portfolio!B7': 0.25, 'Portfolio!B48': 125, 'Portfolio!F6': 'B200' },
    },
    {
      title: 'another foundry, correlation and country',
      cells: { 'Portfolio!C10': 'SMIC', 'Portfolio!C24': 0.2, 'Portfolio!D8': 'Japan' },
      // Three foundries fill fewer rows than four did; optimisers have no plain form.
      gone: ['D15', 'E15', 'B16', 'C16', 'D16', 'E16', 'D17', 'E17', 'E18']
        .concat([38, 39, 40, 41, 42, 43].flatMap((row) => [`C${row}`, `D${row}`]))
        .map((cell) => `Portfolio!${cell}`),
    },
  ],
};

describe.each(Object.entries(edits))('%s, made portable and changed', (id, list) => {
  inLibreOffice.each(list)(
    'by $title, shows what the live one shows',
    async ({ inputs = {}, cells = {}, gone = [] }) => {
      const template = templates.find((each) => each.id === id) as Template;
      const { plain } = await copyOf(template);
      const { workbook, world, session } = await openWorkbench(typed(template.build(), cells));
      for (const [input, value] of Object.entries(inputs)) world.scenarios.set(input as InputId, value as never);
      await session.settled();
      const live = workbook.snapshot();
      const onSheet = Object.entries(inputs).map(([input, value]) => [inputCell(plain, input), value] as const);
      const copy = contentsOf(await recalculated(typed(plain, { ...cells, ...Object.fromEntries(onSheet) })));
      const found = differences(shownIn(live), copy);
      expect(found.filter((line) => !line.includes('plain {"error"'))).toEqual([]);
      expect(found.map((line) => line.replace(/: live.*/, ''))).toEqual(gone);
    },
  );
});

/** The cell for an input on the sheet of the scenario: the one before that which formulas read. */
function inputCell({ names: defined }: WorkbookSnapshot, id: string): string {
  const { refersTo = '' } = defined.find(({ name }) => name === `ChipSheet_in_${id}`) ?? {};
  const { sheet, row, column } = placeOf(refersTo.replaceAll('$', ''));
  return addressText({ sheet, row, column: column - 1 });
}
