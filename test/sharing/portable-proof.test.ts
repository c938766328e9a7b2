/** What Make portable offers: plain forms that give what the workbook holds, and values that are kept where none does. */
import { functions } from '../../src/functions/generated/functions';
import { blockOfText } from '../../src/sharing/formula';
import { DataLookups } from '../../src/sharing/portable/data-sheet';
import { portablePlan } from '../../src/sharing/portable/portable';
import { parseAddress } from '../../src/sheet/address';
import type { CellContent } from '../../src/workbook/snapshot';
import { type Content, calculated } from '../support/calculated';
import { world } from '../support/cells';
import { snapshotOf } from '../support/workbench';

async function portable(cells: Readonly<Record<string, Content>>, held?: Readonly<Record<string, CellContent>>) {
  const { changes, leftAlone } = await portablePlan(calculated(cells, held), functions, world);
  const at = (address: string) => {
    const { row, column } = parseAddress(`S!${address}`) ?? { row: -1, column: -1 };
    const change = changes.find(
      (each) => each.kind === 'cell' && each.address.row === row && each.address.column === column,
    );
    return change?.kind === 'cell' ? change.becomes : undefined;
  };
  const steps = changes.flatMap((change) =>
    change.kind === 'sheet' && change.name === 'ChipSheet steps' ? (change.becomes?.cells ?? []) : [],
  );
  return { at, leftAlone, steps };
}

describe('dates and percents in text with arithmetic', () => {
  test.each([
    ['=EXPORTCLASS("H100",B1+0)', '(B1+0)=45444'],
    ['=EXPORTCLASS("H100",--B1)', '(--B1)=45444'],
    ['=EXPORTCLASS("H100","2024-06-01"+0)', '("2024-06-01"+0)=45444'],
    ['=EXPORTCLASS("H100",DATE(2024,6,1)+0)', '(DATE(2024,6,1)+0)=45444'],
  ])(
    '%s keeps its answer while the date is what it is, whatever the policy date of the scenario',
    async (formula, when) => {
      const { at } = await portable({ A1: formula, B1: '2024-06-01' });
      expect(at('A1')).toMatchObject({ formula: `=IF(${when},"3A090.a",NA())`, value: '3A090.a' });
    },
  );

  it('keeps the value where only some read the text as a date, and hangs it on the text', async () => {
    const { at } = await portable({ A1: '=EXPORTCLASS("H100","2024-06-01")', B1: '1/6/2024' });
    expect(at('A1')?.value).toBe('3A090.a');
    const kept = await portablePlan(
      {
        ...snapshotOf({ S: { B1: '1/6/2024' } }),
        sheets: snapshotOf({ S: { B1: '1/6/2024' } }).sheets.map((sheet) => ({
          ...sheet,
          cells: [...sheet.cells, { row: 0, column: 0, formula: '=EXPORTCLASS("H100",B1+0)', value: '3A090.a' }],
        })),
      },
      functions,
      world,
    );
    const [change] = kept.changes.filter((each) => each.kind === 'cell');
    expect(change?.becomes).toMatchObject({ formula: '=IF(B1="1/6/2024","3A090.a",NA())', value: '3A090.a' });
  });
});

describe('a form that gives something else than the workbook holds', () => {
  it('is not offered: the value stays, and the plan says so', async () => {
    const { at, leftAlone } = await portable({ A1: '=MARGINHIT(B1)', B1: 0.15 }, { A1: 0.5 });
    expect(at('A1')?.value).toBe(0.5);
    expect(at('A1')?.formula ?? '').not.toContain('ChipSheet_in_treatment="net",(1-');
    expect(leftAlone).toEqual([{ where: 'S!A1', why: expect.stringContaining('its values are kept') }]);
  });

  it('is not offered within a formula either', async () => {
    const { at } = await portable({ A1: '=MARGINHIT(B1)*2', B1: 0.15 }, { A1: 0.5 });
    expect(at('A1')?.value).toBe(0.5);
  });

  it('is not offered where a text is a number for ChipSheet and none for plain comparisons', async () => {
    const { at } = await portable({ A1: '=MARGINHIT(B1)', B1: '15%' });
    expect(at('A1')?.formula).toContain('IF(AND(B1="15%",');
    expect(at('A1')?.value).toBeCloseTo(0.0882, 4);
  });
});

describe('kept values', () => {
  it('hang each on the cell that it was made from', async () => {
    const { at } = await portable({ A1: 'H100', B1: 'H20', A2: '=EXPORTCLASS(A1:B1,"2024-06-01")' });
    expect([at('A2')?.formula, at('B2')?.formula]).toEqual([
      '=IF(A1="H100","3A090.a",NA())',
      expect.stringMatching(/^=IF\(B1="H20",/),
    ]);
  });

  it('hang on cells behind a sign or a percent', async () => {
    const { at } = await portable({ A1: 45_444, A2: 45_445, B1: '=EXPORTCLASS("H100",-(-A1:A2))' });
    expect([at('B1')?.formula, at('B2')?.formula]).toEqual([
      '=IF((-(-A1))=45444,"3A090.a",NA())',
      '=IF((-(-A2))=45445,"3A090.a",NA())',
    ]);
  });

  it('outside a shorter range are errors', async () => {
    const { at } = await portable({ A1: '=MARGINHIT({0.1;0.2},{0.5;0.6;0.7})' });
    expect(at('A3')?.formula).toContain('NA()');
    expect(at('A1')?.formula).toContain('0.5');
  });
});

it('what an argument takes from a step is in its own row there', async () => {
  const { at, steps } = await portable({ A1: '=CHIPRATIO(CHIPLIST("Rebellions"),"H100","memory")' });
  const listed = steps.filter(({ column, value }) => column === 1 && typeof value === 'string');
  const [first] = listed;
  expect(listed.length).toBeGreaterThan(1);
  expect(at('A1')?.formula).toContain(`'ChipSheet steps'!B${(first?.row ?? 0) + 1}`);
  expect(at('A2')?.formula).toContain(`'ChipSheet steps'!B${(first?.row ?? 0) + 2}`);
});

it('six calls within each other are six steps, none longer than a formula may be', async () => {
  const nested = (depth: number): string => (depth === 0 ? '0.15' : `MARGINHIT(${nested(depth - 1)})`);
  const { at, leftAlone } = await portable({ A1: `=${nested(6)}` });
  expect(leftAlone).toEqual([]);
  expect(at('A1')?.formula?.length).toBeLessThan(2000);
});

it('a formula that would be too long keeps its values', async () => {
  const long = `"${'x'.repeat(200)}"`;
  const { at, leftAlone } = await portable({ A1: `=CHIPNAME(IF(TRUE,"H100",${Array(45).fill(long).join('&')}))` });
  expect(at('A1')?.value).toBe('H100 SXM');
  expect(leftAlone).toHaveLength(1);
});

test.each([
  ['$B$3', { top: true, left: true, bottom: true, right: true }],
  ['B$3', { top: true, left: false, bottom: true, right: false }],
  ['$B3:C$4', { top: false, left: true, bottom: true, right: false }],
  ['B3', { top: false, left: false, bottom: false, right: false }],
])('%s is fixed where its dollar signs stand', (text, fixed) => expect(blockOfText(text)?.fixed).toEqual(fixed));

test.each([
  ['"H100"', '"wings"'],
  ['"H1000"', '"memory"'],
])('a figure of %s and %s is looked up nowhere', (item, spec) =>
  expect(new DataLookups(world.catalog).figure(item, spec)).toBe('NA()'),
);
