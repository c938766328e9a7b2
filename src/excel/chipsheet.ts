/** What the functions script and the pane share in Excel's one runtime: a global, since each is a script of its own. */
import type { SheetFunction } from '../functions/define';
import type { ChangeableWorld } from '../functions/world';
import type { Sentences } from '../workbook/sentences';
import type { EarlyAnswers } from './early-answers';

export interface ChipSheet {
  /** The build of the functions script. */
  readonly build: string;
  readonly world: ChangeableWorld;
  readonly functions: readonly SheetFunction[];
  readonly sentences: Sentences;
  readonly early: EarlyAnswers;
  /** Called when every script has run: whoever still waits for data would wait for ever. */
  readonly nothingMoreComes: () => void;
}

declare global {
  /** Put in by the build: changes with every change of the sources. */
  const __BUILD__: string;
  var chipSheet: ChipSheet | undefined;
}
