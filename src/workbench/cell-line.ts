/**
 * The line below the grid: what the selected cell shows, and for an error the sentence that says why. The grid is a
 * picture to a screen reader; this line is text.
 */

import type { CellAnswers } from '../workbook/cell-answers';
import type { UniverWorkbook } from '../workbook/workbench/univer-workbook';
import { columnName } from '../workbook/workbook';

/** `behind` says after it which formula fills the cell, also inside a spill. */
export function showSelectedCell(
  line: HTMLElement,
  behind: HTMLElement,
  workbook: UniverWorkbook,
  answers: CellAnswers,
): void {
  const show = () => {
    const { address, value, formula } = workbook.selectedValue();
    const name = document.createElement('b');
    name.textContent = `${columnName(address.column)}${address.row + 1}`;
    const parts: Node[] = [name, document.createTextNode(value === '' ? '' : `  ${value}`)];
    const said = answers.sentenceAt(address.sheet, address.row, address.column);
    if (said !== undefined) {
      const sentence = document.createElement('span');
      sentence.className = 'sentence';
      sentence.textContent = said;
      parts.push(document.createTextNode('  '), sentence);
    }
    line.title = said ?? '';
    line.replaceChildren(...parts);
    behind.textContent = formula;
  };
  workbook.onSelect(show);
  workbook.onChange(show);
  show();
}
