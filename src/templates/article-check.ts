/** Every checkable sentence of the article with our verdict, and beside it the formula that finds the number, live. */
import type { Claim } from '../catalog/claims/lookup';
import { functions } from '../functions/generated/functions';
import { createWorld } from '../functions/world';
import { functionsCalled } from '../workbook/formula-text';
import type { SheetSnapshot } from '../workbook/snapshot';
import {
  across,
  both,
  code,
  head,
  headHeight,
  masthead,
  middle,
  type Placed,
  quiet,
  sheet,
  strong,
  styled,
  workbook,
  wrapped,
} from './sheet';
import type { Template } from './template';

const verdicts = ['confirmed', 'contested', 'imprecise', 'wrong', 'unverifiable'];
const first = 9;
/** Rows for claims that newer data add. */
const room = 20;
const firstRecomputed = 4;

/** The column of a table that answers a claim. */
const columnOfTable: Readonly<Record<string, number>> = { MARKETDATA: 4, POLICYEVENTS: 3 };

/** The recomputation in one cell: what spills is joined. */
function inOneCell(formula: string): string {
  const call = formula.replace(/^=/, '');
  const [name = ''] = functionsCalled(formula);
  const column = columnOfTable[name];
  if (column !== undefined) return `=TEXTJOIN("; ",TRUE,DROP(CHOOSECOLS(${call},${column}),1))`;
  const isNumber = functions.find((each) => each.name === name)?.result.unit !== undefined;
  const shown = isNumber ? `ROUND(${call},4)` : call;
  return call.includes('{') ? `=TEXTJOIN("; ",TRUE,${shown})` : `=${shown}`;
}

function claimsSheet(claims: readonly Claim[], version: string, recomputed: number): SheetSnapshot {
  const last = first + claims.length - 1 + room;
  const ofRecomputed = (column: string) =>
    `Recomputed!$${column}$${firstRecomputed}:$${column}$${firstRecomputed + recomputed - 1}`;
  const content: readonly Placed[] = [
    ...masthead(
      'The article, checked',
      'What it says, what sources say, and the formula that finds it, at work on the sheet Recomputed.',
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
      `=IF(G2="${version}","","The data are newer than this sheet: insert it anew to recompute what is new.")`,
      { color: 'B3261E', bold: true },
    ],
    ['A6', 'role: said by the article, implied by it, or context of our own.', quiet],
    [`A${first - 1}`, '=CHOOSECOLS(CLAIMS(),7,1,4,5,6)'],
    ...styled(`A${first - 1}`, `I${first - 1}`, both(head, middle)),
    [`F${first - 1}`, 'recomputed'],
    // By the claim itself, which stays beside its number when the data get another claim or another order.
    ...Array.from({ length: last - first + 1 }, (_, index): Placed => {
      const found = `MATCH(B${first + index},${ofRecomputed('A')},0)`;
      return [`F${first + index}`, `=IF(ISERROR(${found}),"",INDEX(${ofRecomputed('B')},${found}))`];
    }),
    [`G${first - 1}`, '=CHOOSECOLS(CLAIMS(),10,8,9)'],
    ...styled(`A${first}`, `A${last}`, { ...strong, vertical: 'top' }),
    ...styled(`B${first}`, `E${last}`, wrapped),
    ...styled(`F${first}`, `F${last}`, { ...strong, ...wrapped, horizontal: 'left' }),
    ...styled(`G${first}`, `G${last}`, both(code, wrapped)),
    ...styled(`H${first}`, `H${last}`, both(quiet, wrapped)),
    ...styled(`I${first}`, `I${last}`, { ...quiet, vertical: 'top' }),
  ];
  return sheet({
    name: 'Article check',
    content,
    widths: [110, 400, 90, 190, 230, 400, 400, 420, 300],
    heights: { 1: 40, 5: 32, [first - 1]: headHeight },
    frozen: { rows: first - 1, columns: 0 },
  });
}

function recomputedSheet(claims: readonly Claim[]): SheetSnapshot {
  const content: readonly Placed[] = [
    ['A1', 'Recomputed', { bold: true, fontSize: 16, vertical: 'middle' }],
    ['A2', 'One formula a claim: select it to see how the number is found.', quiet],
    ...across('A3', ['claim', 'recomputed'], both(head, middle)),
    ...claims.flatMap(({ claim, recompute = '' }, index): Placed[] => [
      [`A${firstRecomputed + index}`, claim, wrapped],
      [`B${firstRecomputed + index}`, inOneCell(recompute), { ...strong, ...wrapped, horizontal: 'left' }],
    ]),
  ];
  return sheet({
    name: 'Recomputed',
    content,
    widths: [420, 620],
    heights: { 1: 34, [firstRecomputed - 1]: headHeight },
    frozen: { rows: firstRecomputed - 1, columns: 0 },
  });
}

export const articleCheck: Template = {
  id: 'article-check',
  title: 'Article check',
  summary: 'The claims of the article: said, found, verdict, source, each recomputed beside it.',
  unknownIn: [],
  refusedIn: [],
  build: () => {
    const { claims, catalog } = createWorld();
    const withFormula = claims.all.filter(({ recompute }) => recompute !== undefined);
    return workbook(claimsSheet(claims.all, catalog.version, withFormula.length), recomputedSheet(withFormula));
  },
};
