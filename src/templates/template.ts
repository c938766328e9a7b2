/** What a template is: a workbook of formulas, labels and cells to type over. */
import type { WorkbookSnapshot } from '../workbook/snapshot';

export interface Template {
  readonly id: string;
  readonly title: string;
  /** What it answers, in one sentence. */
  readonly summary: string;
  /** Blocks such as "Screen!B4:C9" that may show #N/A: figures that no source states. */
  readonly unknownIn: readonly string[];
  /** Cells that show #VALUE!: what a method refuses. An error anywhere else is a fault of the template. */
  readonly refusedIn: readonly string[];
  readonly build: () => WorkbookSnapshot;
}
