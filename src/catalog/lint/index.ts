/** The linters of the chips and systems, one per concern; `npm run check:data` runs them all. */
import { aliases } from './aliases';
import { binaryUnits } from './binary-units';
import { bounds } from './bounds';
import { dates } from './dates';
import { deviations } from './deviations';
import { formatting } from './formatting';
import { links } from './links';
import { memoryBandwidth } from './memory-bandwidth';
import type { Linter } from './problem';
import { publishedTpp } from './published-tpp';
import { rejected } from './rejected';
import { siblings } from './siblings';
import { sparsity } from './sparsity';
import { systemTotals } from './system-totals';
import { transistorDensity } from './transistor-density';
import { units } from './units';
import { unknownSources } from './unknown-sources';
import { unusedSources } from './unused-sources';

export const linters: readonly Linter[] = [
  unknownSources,
  unusedSources,
  units,
  bounds,
  binaryUnits,
  dates,
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
