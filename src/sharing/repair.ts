/** Repair: cells whose formulas lost their tie to ChipSheet are entered again, as a user would type them. */
import { addInPrefix } from '../sheet/function-names';
import type { CellChange } from '../workbook/changes';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { addressText } from '../workbook/workbook';
import { outerCalls, parseFormula } from './formula';
import { counted, type LeftAlone, obstacle, type Plan, refusal } from './plan';

export function repairPlan(snapshot: WorkbookSnapshot, functions: ReadonlySet<string>): Plan {
  const clean = cleaner(functions);
  const changes: CellChange[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const sheet of snapshot.sheets) {
    for (const { row, column, formula, value, spill } of sheet.cells) {
      if (formula === undefined) continue;
      const cleaned = clean(formula);
      const tree = parseFormula(cleaned);
      if (tree === undefined || outerCalls(tree, functions).length === 0) continue;
      const stuck = typeof value === 'object' && /^#(NAME\?|BUSY!)$/.test(value.error);
      if (cleaned === formula && !stuck) continue;
      const address = { sheet: sheet.name, row, column };
      if (sheet.locked === true) {
        leftAlone.push({ where: addressText(address), why: `the sheet "${sheet.name}" is protected` });
        continue;
      }
      changes.push({
        kind: 'cell',
        address,
        was: { formula, ...(value !== undefined && { value }), ...(spill && { spill }) },
        becomes: { formula: cleaned, ...(value !== undefined && !stuck && { value }), ...(spill && { spill }) },
      });
    }
  }
  if (changes.length === 0) {
    const none = leftAlone.length > 0 ? 'All cells to repair stand in protected sheets.' : 'No cell needs repair.';
    return { ...refusal(none), leftAlone };
  }
  const stop = obstacle(snapshot, []);
  if (stop !== undefined) return refusal(stop);
  return {
    sentence: `Enters ${counted(changes.length, 'formula')} again that lost the tie to ChipSheet; nothing else changes.`,
    changes,
    leftAlone,
    recalculates: changes.map(({ address }) => address),
  };
}

/**
 * Takes off what files and other programs put before our functions: `_xldudf_`, a namespace, `[1]!`, the path of another
 * add-in. Texts in quotes are the user's and stay.
 */
function cleaner(functions: ReadonlySet<string>): (formula: string) => string {
  const names = [...functions].map((name) => name.replaceAll('.', '[._]')).join('|');
  const owner = String.raw`(?:\[\d+\]!?|'(?:[^']|'')*'!|[\p{L}\d_.]+\.xl(?:am?|l)!)`;
  const called = new RegExp(
    String.raw`(?<![\p{L}\d_.])(?:${owner}?${addInPrefix}(?:[A-Z\d]+_)?|${owner})(${names})(?=\s*\()`,
    'giu',
  );
  return (formula) => {
    let cleaned = '';
    for (const [index, piece] of formula.split(/("(?:[^"]|"")*")/).entries()) {
      cleaned += index % 2 === 1 ? piece : piece.replace(called, (_, name: string) => name.toUpperCase());
    }
    return cleaned;
  };
}
