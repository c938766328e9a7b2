/** Dies on a wafer and their yield in plain Excel; texts are safe beside an operator. */

import type { YieldModel } from '../../models/die-yield';
import type { DieCount } from '../../models/wafer';
import { operand, provided } from '../native';

interface Wafer {
  readonly area: string;
  readonly diameter: string;
  readonly edge: string;
  readonly scribe: string;
}

/** By count, as in src/models/wafer.ts: an error where less than one die fits. */
export function diesForm({ area, diameter, edge, scribe }: Wafer): Readonly<Record<DieCount, string>> {
  const across = edge === '0' ? diameter : `(${diameter}-2*${edge})`;
  const width = scribe === '0' ? `SQRT(${area})` : `(SQRT(${area})+${scribe})`;
  const widths = `${across}/${width}`;
  return {
    'edge loss': provided([`${area}>0`, `${widths}>=SQRT(2)+SQRT(2+4/PI())`], `PI()*${widths}*(${widths}/4-1/SQRT(2))`),
    'reduced diameter': provided([`${area}>0`, `${widths}>=1+2/SQRT(PI())`], `PI()/4*(${widths}-1)^2`),
  };
}

interface Defects {
  readonly clustering: string;
  /** '' where it was left out. */
  readonly layers: string;
}

/** By model; `mean` is the formula text of the mean number of defects. */
export function yieldForms(
  mean: string,
  { clustering, layers }: Defects,
): Readonly<Record<YieldModel, string | undefined>> {
  const x = operand(mean);
  return {
    poisson: `EXP(-${x})`,
    murphy: `IF(${x}=0,1,((1-EXP(-${x}))/${x})^2)`,
    seeds: `1/(1+${x})`,
    'bose-einstein': layers === '' ? undefined : `(1+${x})^-${layers}`,
    'negative binomial': `(1+${x}/${clustering})^-${clustering}`,
  };
}

/** The mean number of defects that gives a yield; Murphy's is found by halving, which no formula does. */
export function meanForms(
  good: string,
  { clustering, layers }: Defects,
): Readonly<Record<YieldModel, string | undefined>> {
  return {
    poisson: `-LN(${good})`,
    murphy: undefined,
    seeds: `1/${good}-1`,
    'bose-einstein': layers === '' ? undefined : `${good}^(-1/${layers})-1`,
    'negative binomial': `${clustering}*(${good}^(-1/${clustering})-1)`,
  };
}
