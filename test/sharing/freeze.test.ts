import fc from 'fast-check';
import { freezePlan } from '../../src/sharing/freeze';
import { thawPlan } from '../../src/sharing/thaw';
import { changed, movedOn, reversed } from '../../src/workbook/changes';
import { functionNames, workbookOf, workbooks } from '../support/workbooks';

describe('freeze and thaw', () => {
  it('law: thaw after freeze is the identity on 1,000 workbooks', () => {
    let frozenCells = 0;
    fc.assert(
      fc.property(workbooks, fc.constantFrom(undefined, 'DDEBF7'), (workbook, fill) => {
        const plan = freezePlan(workbook, functionNames, fill === undefined ? {} : { fill });
        const frozen = changed(workbook, plan.changes);
        frozenCells += plan.changes.length;
        expect(movedOn(plan.changes, workbook)).toBeUndefined();
        const back = thawPlan(frozen, functionNames);
        expect(back.leftAlone).toEqual([]);
        expect(changed(frozen, back.changes)).toEqual(workbook);
      }),
      { numRuns: 1000 },
    );
    expect(frozenCells).toBeGreaterThan(5000);
  });

  it('law: undo after freeze is the identity', () => {
    fc.assert(
      fc.property(workbooks, (workbook) => {
        const { changes } = freezePlan(workbook, functionNames, { fill: 'DDEBF7' });
        const frozen = changed(workbook, changes);
        expect(changed(frozen, reversed(changes))).toEqual(workbook);
      }),
    );
  });

  it('law: a frozen workbook calls nothing of ours', () => {
    fc.assert(
      fc.property(workbooks, (workbook) => {
        const frozen = changed(workbook, freezePlan(workbook, functionNames).changes);
        expect(freezePlan(frozen, functionNames).refused).toBeDefined();
      }),
    );
  });

  const small = workbookOf([
    ['H100', '=CHIPSPEC(A1,"bandwidth")', '=B1/2', '="CHIPSPEC(x)"'],
    ['H20', '=CHIPSPEC(A2,"bandwidth")'],
  ]);

  it('leaves formulas of Excel and texts alone', () => {
    const frozen = changed(small, freezePlan(small, functionNames).changes);
    expect(frozen.sheets[0]?.cells.map(({ formula }) => formula)).toEqual([
      undefined,
      undefined,
      '=B1/2',
      '="CHIPSPEC(x)"',
      undefined,
      undefined,
    ]);
  });

  it('leaves an edited cell alone, lists it with its formula, and can thaw it once the value is back', () => {
    const frozen = changed(small, freezePlan(small, functionNames).changes);
    const edit = (value: number) =>
      changed(frozen, [
        { kind: 'cell', address: { sheet: 'Chips', row: 0, column: 1 }, was: { value: 0 }, becomes: { value } },
      ]);
    const plan = thawPlan(edit(7), functionNames);
    expect(plan.leftAlone).toEqual([
      { where: 'Chips!B1', why: expect.stringMatching(/edited.*=CHIPSPEC\(A1,"bandwidth"\)/) },
    ]);
    expect(plan.sentence).toContain('1 ChipSheet formula');
    const partly = changed(edit(7), plan.changes);
    const again = changed(partly, [
      { kind: 'cell', address: { sheet: 'Chips', row: 0, column: 1 }, was: { value: 7 }, becomes: { value: 0 } },
    ]);
    expect(changed(again, thawPlan(again, functionNames).changes)).toEqual(small);
  });

  it('follows a row that was inserted above, formula and all', () => {
    const frozen = changed(small, freezePlan(small, functionNames).changes);
    const [sheet] = frozen.sheets;
    const inserted = {
      ...frozen,
      sheets: sheet ? [{ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 1 })) }] : [],
      names: frozen.names.map(({ refersTo, ...rest }) => ({
        ...rest,
        refersTo: refersTo.replace(/\$(\d+)/g, (_, row) => `$${Number(row) + 1}`),
      })),
    };
    const thawed = changed(inserted, thawPlan(inserted, functionNames).changes);
    expect(thawed.sheets[0]?.cells.filter(({ column }) => column === 1).map(({ formula }) => formula)).toEqual([
      '=CHIPSPEC(A2,"bandwidth")',
      '=CHIPSPEC(A3,"bandwidth")',
    ]);
    expect(thawed.names).toEqual([]);
  });

  it('freezes what came later beside what is frozen already, and thaws both', () => {
    const first = changed(small, freezePlan(small, functionNames).changes);
    const later = changed(first, [
      {
        kind: 'cell',
        address: { sheet: 'Chips', row: 4, column: 4 },
        was: {},
        becomes: { formula: '=MARGINHIT(0.15)', value: 0.0882 },
      },
    ]);
    const both = changed(later, freezePlan(later, functionNames).changes);
    expect(thawPlan(both, functionNames).sentence).toContain('3 ChipSheet formulas');
    const { sheets } = changed(both, thawPlan(both, functionNames).changes);
    expect(sheets[0]?.cells.filter(({ formula }) => formula?.match(/CHIPSPEC\(A|MARGIN/))).toHaveLength(3);
  });

  it('says which sheet is protected and changes nothing', () => {
    const locked = { ...small, sheets: small.sheets.map((sheet) => ({ ...sheet, locked: true as const })) };
    expect(freezePlan(locked, functionNames)).toMatchObject({
      changes: [],
      refused: expect.stringMatching(/"Chips" is protected/),
    });
  });

  it('does not freeze what is not calculated', () => {
    const stuck = workbookOf([['=MARGINHIT(0.1)']]);
    const [sheet] = stuck.sheets;
    const named = {
      ...stuck,
      sheets: sheet ? [{ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: { error: '#NAME?' } })) }] : [],
    };
    expect(freezePlan(named, functionNames)).toMatchObject({
      changes: [],
      leftAlone: [{ where: 'Chips!A1', why: expect.stringContaining('#NAME?') }],
    });
  });
});
