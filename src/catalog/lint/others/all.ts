/** All linters of companies, policies, markets and claims, in the order in which an editor wants to hear them. */

import type { Problem } from '../problem';
import { dates } from './dates';
import { disagreement } from './disagreement';
import { duplicates } from './duplicates';
import { fiscalPeriods } from './fiscal-periods';
import { growth } from './growth';
import type { Linter, OtherFiles } from './linter';
import { names } from './names';
import { recompute } from './recompute';
import { shares } from './shares';
import { sources } from './sources';
import { units } from './units';

export const otherLinters: readonly Linter[] = [
  ...[sources, dates, units, shares, fiscalPeriods],
  ...[duplicates, names, disagreement, growth, recompute],
];

/** `today` as 2025-04-16. */
export function lintOthers(files: OtherFiles, today: string): readonly Problem[] {
  return otherLinters.flatMap((linter) => linter.check(files, today));
}
