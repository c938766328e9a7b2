/** What a template is: a workbook of formulas, labels and cells to type over. */
import type { WorkbookSnapshot } from '../workbook/snapshot';

export interface Template {
  readonly id: string;
  readonly title: string;
  /** What it answers, in one sentence. */
  readonly summary: string;
  /**
   * Blocks such as "Screen!B4:C9" that may show #N/A or #VALUE!: figures that no source states, and answers that a
   * method refuses. An error anywhere else is a fault of the template.
   */
  readonly errorsIn: readonly string[];
  readonly build: () => WorkbookSnapshot;
}
