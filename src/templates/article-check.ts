/** Every checkable sentence of the article with our verdict, and beside it the formula that finds the number, live. */
import type { Claim } from '../catalog/claims';
import { functions } from '../functions/generated/functions';
import { createWorld } from '../functions/world';
import { functionsCalled } from '../workbook/formula-text';
import { across, code, head, masthead, type Placed, quiet, sheet, strong, styled, workbook } from './sheet';
import type { Template } from './template';

const verdicts = ['confirmed', 'contested', 'imprecise', 'wrong', 'unverifiable'];
const first = 9;

/** The column of a table that answers a claim. */
const columnOfTable: Readonly<Record<string, number>> = { MARKETDATA: 4, POLICYEVENTS: 3 };

/** The recomputation in one cell: what spills is joined. */
function inOneCell(formula: string): string {
  const call = formula.replace(/^=/, '');
  const [name = ''] = functionsCalled(formula);
  const column = columnOfTable[name];
  if (column !== undefined) return `=TEXTJOIN("; ",TRUE,DROP(CHOOSECOLS(${call},${column}),1))`;
  if (!call.includes('{')) return formula;
  const numbers = functions.find((each) => each.name === name)?.result.unit !== undefined;
  return `=TEXTJOIN("; ",TRUE,${numbers ? `ROUND(${call},4)` : call})`;
}

function contentOf(claims: readonly Claim[], version: string): readonly Placed[] {
  const last = first + claims.length - 1;
  return [
    ...masthead(
      'The article, checked',
      'What it says, what sources say, and the formula that finds it. Select a cell of the column recomputed to see how.',
      'F',
      'G',
    ),
    ...across('A4', verdicts, head),
    ...verdicts.map((verdict, index): Placed => {
      const column = 'ABCDE'[index];
      return [
        `${column}5`,
        `=COUNTIF($A$${first}:$A$${last},"${verdict}")`,
        { bold: true, fontSize: 16, horizontal: 'left', vertical: 'middle' },
      ];
    }),
    [
      'F5',
      `=IF(G2="${version}","","The data are newer than this sheet: insert it anew.")`,
      { color: 'B3261E', bold: true },
    ],
    ['A6', 'role: said by the article, implied by it, or context of our own.', quiet],
    [`A${first - 1}`, '=CHOOSECOLS(CLAIMS(),7,1,4,5,6)', head],
    ...styled(`B${first - 1}`, `H${first - 1}`, head),
    [`F${first - 1}`, 'recomputed', head],
    ...claims.flatMap(({ recompute }, index): Placed[] => {
      const address = `F${first + index}`;
      return recompute === undefined ? [[address, '', quiet]] : [[address, inOneCell(recompute), strong]];
    }),
    [`G${first - 1}`, '=CHOOSECOLS(CLAIMS(),10,8,9)', head],
    [`I${first - 1}`, undefined, head],
    ...styled(`A${first}`, `A${last}`, { ...strong, vertical: 'top' }),
    ...styled(`B${first}`, `F${last}`, { wrap: true, vertical: 'top' }),
    ...styled(`F${first}`, `F${last}`, { horizontal: 'left' }),
    ...styled(`G${first}`, `G${last}`, { ...code, vertical: 'top' }),
    ...styled(`H${first}`, `I${last}`, { ...quiet, vertical: 'top' }),
  ];
}

export const articleCheck: Template = {
  id: 'article-check',
  title: 'Article check',
  summary: 'The claims of the article: said, found, verdict, source, each recomputed beside it.',
  unknownIn: [],
  refusedIn: [],
  build: () => {
    const { claims, catalog } = createWorld();
    const all = claims.withVerdict();
    if (!Array.isArray(all)) throw new Error('The catalogue has no claims.');
    return workbook(
      sheet({
        name: 'Article check',
        content: contentOf(all as readonly Claim[], catalog.version),
        widths: [110, 400, 90, 190, 230, 400, 400, 330, 300],
        heights: { 1: 40, 5: 32, ...Object.fromEntries(all.map((_, index) => [first + index, 36])) },
        frozen: { rows: first - 1, columns: 0 },
      }),
    );
  },
};
