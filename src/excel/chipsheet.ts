/** What the functions script and the pane share in Excel's one runtime: a global, since each is a script of its own. */
import type { SheetFunction } from '../functions/define';
import type { ChangeableWorld } from '../functions/world';
import type { Sentences } from '../workbook/sentences';
import type { EarlyAnswers } from './early-answers';

export interface ChipSheet {
  readonly world: ChangeableWorld;
  readonly functions: readonly SheetFunction[];
  readonly sentences: Sentences;
  readonly early: EarlyAnswers;
}

declare global {
  var chipSheet: ChipSheet | undefined;
}
