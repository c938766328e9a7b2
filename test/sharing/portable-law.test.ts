/**
 * Generated formulas, made portable and calculated by LibreOffice: each shows what the live one shows, or an error, and
 * never another number; so it does after the cells that it reads were changed.
 */
import fc from 'fast-check';
import { functions } from '../../src/functions/generated/functions';
import { portablePlan } from '../../src/sharing/portable/portable';
import { changed } from '../../src/workbook/changes';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { calculated } from '../support/calculated';
import { world } from '../support/cells';
import { hasLibreOffice, recalculated } from '../support/libreoffice';
import { contentsOf, differences } from '../support/same-workbooks';
import { typed } from '../support/typed';

/** What formulas read: plain numbers, numbers and days in text, blanks, an error, names in several spellings. */
const given: Readonly<Record<string, string | number | boolean>> = {
  B1: 0.2,
  B2: 0.25,
  B3: 15,
  B4: '15%',
  B5: '1,000',
  B6: '2024-06-01',
  B7: 45_756,
  B9: '=NA()',
  B10: 'n/a',
  C1: 'H100',
  C2: 'nvidia h200',
  C3: 'Ascend 910C',
  C4: 'H1000',
  C6: 'bandwidth',
  C7: 'mem',
  C8: 'tdp',
  C9: 'TB/s',
  C10: 'cost',
};

/** What is typed over them. */
const edits: Readonly<Record<string, string | number>> = {
  B1: 0.3,
  B2: 0.1,
  B3: 40,
  B4: '20%',
  B6: '2025-01-01',
  B7: 45_000,
  C1: 'MI300X',
  C2: 'h20',
  C7: 'bf16',
  C10: 'net',
};

const { share, amount, day, chip, spec } = fc.letrec<Record<'share' | 'amount' | 'day' | 'chip' | 'spec', string>>(
  (tie) => {
    const part = tie('share');
    const sum = tie('amount');
    return {
      share: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom(
          '0.15',
          '15%',
          'B1',
          'B2',
          '$B$1',
          '(B1)',
          'B3%',
          'B4',
          'B4*1',
          '"15%"*1',
          'B8',
          'B9',
          '(B3)/100',
        ),
        part.map((text) => `1-(${text})`),
        part.map((text) => `(${text})/2`),
        part.map((text) => `-(-(${text}))`),
        fc.tuple(part, part).map(([one, other]) => `(${one})*(1-${other})`),
        fc.tuple(part, part).map(([one, other]) => `((${one})+(${other}))/(2)`),
        part.map((text) => `LET(x,(${text}),(x)*(1-B1))`),
        part.map((text) => `IF(B1>0.1,${text},0.05)`),
        part.map((text) => `MARGINHIT(${text})`),
        fc.constantFrom('SUM(B1:B2)', 'MAX(B1:B2)-(B1)', 'ROUND(B1,1)', 'CHIPSPEC(C1,"memory")/1000'),
      ),
      amount: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom('100', 'B3', '(700)-(100)', 'B5*1', '"1,000"+0', 'B3^2', '-(-50)', 'B5', 'B10', '40000'),
        fc.tuple(sum, sum).map(([one, other]) => `(${one})+(${other})`),
        sum.map((text) => `(${text})*(1+B1)`),
        sum.map((text) => `CHIPSPEC(C1,"tdp")+(${text})`),
      ),
      day: fc.constantFrom(
        '"2024-06-01"',
        '"2024-06-01"+0',
        'B6',
        'B6+0',
        '--B6',
        'B7',
        'B7+B8',
        'DATE(2024,6,1)',
        '(B7)-(30)',
      ),
      chip: fc.constantFrom('"H100"', '"nvidia h-200"', 'C1', 'C2', '$C$3', 'C4', 'CHIPNAME(C1)', 'B8', 'C1&""'),
      spec: fc.constantFrom('"bandwidth"', '"mem"', 'C6', 'C7', '$C$8', '"bf16"', '"wings"'),
    };
  },
);

const scalar = fc.oneof(
  fc.tuple(share).map(([one]) => `MARGINHIT(${one})`),
  fc.tuple(share, share).map(([one, other]) => `MARGINAFTER(${one},${other},C10)`),
  fc.tuple(amount, fc.constantFrom('8', '(16)/2', '4*2')).map(([one, bits]) => `TPP(${one},${bits})`),
  fc.tuple(amount, share).map(([value, rate]) => `LANDEDCOST(${value},${rate})`),
  fc
    .tuple(amount, amount, share)
    .map(([spot, strike, rate]) => `OPTIONPRICE("call",${spot},${strike},0.2,${rate},(1)-(0.5))`),
  fc.tuple(amount, share).map(([revenue, rate]) => `LEVYPV(${revenue},${rate},(4)-(1))`),
  fc.tuple(chip, amount).map(([item, price]) => `COMPUTECOST(${item},${price})`),
  fc.tuple(chip, spec).map(([item, wanted]) => `CHIPSPEC(${item},${wanted})`),
  fc
    .tuple(chip, fc.constantFrom('C9', '"TB/s"', '"GB/s"'))
    .map(([item, unit]) => `CHIPSPEC(${item},"bandwidth",${unit})`),
  fc.tuple(chip, chip, spec).map(([one, other, wanted]) => `CHIPRATIO(${one},${other},${wanted})`),
  fc.tuple(chip, day).map(([item, on]) => `EXPORTCLASS(${item},${on})`),
  fc.tuple(chip, share).map(([item, use]) => `TRAINDAYS(70e9,15e12,${item},10000,${use})`),
  fc.tuple(chip).map(([item]) => `DECODERATE(${item},70e9)`),
  fc.constantFrom('SHAREPATH(2026)', 'SHAREPATH((2020)+(6))', 'SCENARIO("revenue share")', 'SHAREPATH(2026,,B1,,B2)'),
  fc.constantFrom(
    'INDEX(CHIPTABLE(C1:C3,C6:C8),2,3)',
    'INDEX(CHIPTABLE(C1:C5,C6:C8,,FALSE),3,2)',
    'SUM(CHIPSPEC(C1:C3,C8))',
  ),
  fc.constantFrom(
    'INDEX(CHIPRANGE(C1,"bandwidth"),1,3)',
    'MAX(CHIPSPEC(C1:C3,{"tdp","memory"}))',
    'INDEX(MARGINRANGE(B1),3,2)',
  ),
);

const formula = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: scalar.map((call) => `(${call})*(1-B1)`) },
  { weight: 1, arbitrary: scalar.map((call) => `-(${call})%`) },
  { weight: 1, arbitrary: scalar.map((call) => `IFERROR(${call},-1)`) },
  { weight: 1, arbitrary: scalar.map((call) => `LET(y,${call},IF(ISNUMBER(y),y/2,y))`) },
  { weight: 1, arbitrary: scalar.map((call) => `${call}&" "&B1`) },
);

const rounds = process.env.LAWS_SEED === undefined ? 150 : 600;

/** As many formulas as one start of LibreOffice is worth, one below the other. */
const drawn = fc
  .sample(formula, { numRuns: rounds, seed: Number(process.env.LAWS_SEED ?? 20_261_124) })
  .map((text) => `=${text}`);

const sheet: Readonly<Record<string, string | number | boolean>> = {
  ...given,
  ...Object.fromEntries(drawn.map((text, at) => [`F${at + 1}`, text])),
};

/** Cells that show something else than the live ones, with their formulas; an error is no lie. */
function lies(live: WorkbookSnapshot, copy: WorkbookSnapshot): readonly string[] {
  return differences(contentsOf(live), contentsOf(copy))
    .filter((line) => !line.includes('plain {"error"'))
    .map((line) => {
      const row = /^S!F(\d+)/.exec(line)?.[1];
      return row === undefined ? line : `${line}  ${drawn[Number(row) - 1]}`;
    });
}

(hasLibreOffice ? describe : describe.skip)('generated formulas, made portable', () => {
  it('show what the live ones show when LibreOffice calculates them', async () => {
    const live = calculated(sheet);
    const plain = changed(live, (await portablePlan(live, functions, world)).changes);
    const copy = await recalculated(plain);
    expect(lies(live, copy)).toEqual([]);
    // Most of what is known live has to be known in the copy.
    const answers = [...contentsOf(live)].filter(
      ([where, value]) => where.startsWith('S!F') && typeof value !== 'object',
    );
    const lost = answers.filter(([where]) => typeof contentsOf(copy).get(where) === 'object');
    expect(lost.map(([where, value]) => `${where} ${JSON.stringify(value)} ${sheet[where.slice(2)]}`)).toEqual([]);
    const onSheet = Object.fromEntries(Object.entries(edits).map(([address, value]) => [`S!${address}`, value]));
    expect(lies(calculated({ ...sheet, ...edits }), await recalculated(typed(plain, onSheet)))).toEqual([]);
  }, 300_000);
});
