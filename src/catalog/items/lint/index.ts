/** The linters of the chips and systems, one per concern; `npm run check:data` runs them all. */
import type { Linter } from '../../lint/linter';
import type { ItemFiles } from '../format';
import { aliases } from './aliases';
import { binaryUnits } from './binary-units';
import { bounds } from './bounds';
import { conventionsKept, credibleRanges } from './conventions';
import { deviations } from './deviations';
import { formatting } from './formatting';
import { links } from './links';
import { memoryBandwidth } from './memory-bandwidth';
import { publishedTpp } from './published-tpp';
import { rejected } from './rejected';
import { releases } from './releases';
import { siblings } from './siblings';
import { sparsity } from './sparsity';
import { systemTotals } from './system-totals';
import { transistorDensity } from './transistor-density';
import { units } from './units';

export const linters: readonly Linter<ItemFiles>[] = [
  units,
  bounds,
  binaryUnits,
  conventionsKept,
  credibleRanges,
  releases,
  sparsity,
  links,
  siblings,
  deviations,
  rejected,
  memoryBandwidth,
  transistorDensity,
  systemTotals,
  publishedTpp,
  aliases,
  formatting,
];
