/** What single templates promise: claims stay with their numbers, and what is not known is said in words. */
import { functions } from '../../src/functions/generated/functions';
import { articleCheck } from '../../src/templates/article-check';
import { whichChip } from '../../src/templates/which-chip';
import { closeWorkbenches, openWorkbench, type Shown } from '../support/workbench';

afterEach(closeWorkbenches);

type Table = readonly (readonly string[])[];

const rowsOf = (block: Shown[][]) =>
  new Map(
    block
      .filter(([, claim]) => claim !== '')
      .map(([verdict, claim, , , , recomputed]) => [claim, [verdict, recomputed]]),
  );

it('keeps each recomputation beside its claim when newer data put another claim before all', async () => {
  const template = articleCheck.build();
  const shipped = rowsOf((await openWorkbench(template)).block('Article check!A9', 30, 6));
  const newer = functions.map((definition) =>
    definition.name === 'CLAIMS'
      ? {
          ...definition,
          answer: (...given: Parameters<typeof definition.answer>) => {
            const [header, ...rows] = definition.answer(...given) as Table;
            const added = (rows[0] ?? []).map((_, column) =>
              column === 0 ? 'A new claim' : column === 6 ? 'wrong' : '',
            );
            return [header ?? [], added, ...rows];
          },
        }
      : definition,
  );
  const { block, at } = await openWorkbench(template, { functions: newer });
  const rows = rowsOf(block('Article check!A9', 31, 6));
  expect(rows.get('A new claim')).toEqual(['wrong', '']);
  rows.delete('A new claim');
  expect(rows).toEqual(shipped);
  expect([...shipped.values()].filter(([, recomputed]) => recomputed !== '').length).toBeGreaterThan(20);
  // The last claim, pushed down a row, is counted with the others.
  const [, ...counts] = block('Article check!A4', 2, 5);
  expect(counts.flat().reduce<number>((sum, count) => sum + Number(count), 0)).toBe(shipped.size + 1);
  expect(at('Article check!F5')).toBe('');
});

it('says in words where no price of a chip is known, until the user types one', async () => {
  const { block, at, workbook } = await openWorkbench(whichChip.build());
  expect(block('Which chip!B50', 1, 8)[0]).toEqual(['no price known', 'no price known', '', '', '', '', '', '']);
  await workbook.select({ sheet: 'Which chip', row: 7, column: 8 });
  await workbook.enterFormula('=40000');
  expect(at('Which chip!B50')).toBeGreaterThan(1);
  expect(at('Which chip!E50')).toBeGreaterThan(0);
});
