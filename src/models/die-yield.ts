/**
 * Share of dies without a fatal defect, from the density of defects, and the other way round. `x` is the area times the
 * density: the mean number of fatal defects on a die. Areas are mm², densities a cm².
 *
 * Sources: Murphy (1964), Seeds (1967), Stapper (1973); Cunningham, "The use and evaluation of yield models in
 * integrated circuit manufacturing" (1990).
 */
import { notNegative, oneOf, positive, representable, within } from './domain';
import { OutOfDomain } from './out-of-domain';

export type YieldModel = 'poisson' | 'murphy' | 'seeds' | 'bose-einstein' | 'negative binomial';
export const yieldModels: readonly YieldModel[] = ['poisson', 'murphy', 'seeds', 'bose-einstein', 'negative binomial'];

export interface DefectModel {
  readonly model: YieldModel;
  /** Alpha of the negative binomial, above 0: the smaller, the more the defects cluster; 3 when omitted. */
  readonly clustering?: number;
  /** Critical layers, at least 1, each with the density given: only `bose-einstein` asks for them, and needs them. */
  readonly layers?: number;
}

const squareMillimetres = 100;

/**
 * Yield, 0 to 1, falling with area (above 0) and defects (at least 0): Poisson `e^-x`, Murphy `((1 - e^-x) / x)²`, Seeds
 * `1 / (1 + x)`, Bose-Einstein `(1 + x)^-layers`, negative binomial `(1 + x / clustering)^-clustering`.
 *
 * @example dieYield({ area: 814, defects: 0.1, model: 'murphy' }) // 0.4681, H100
 */
export function dieYield({
  area,
  defects,
  ...given
}: DefectModel & { readonly area: number; readonly defects: number }): number {
  within('area', area, positive);
  within('defects', defects, notNegative);
  const { model, clustering, layers } = checked(given);
  const mean = representable((area * defects) / squareMillimetres, 'defects', defects);
  switch (model) {
    case 'poisson':
      return Math.exp(-mean);
    case 'murphy':
      return murphyRoot(mean) ** 2;
    case 'seeds':
      return 1 / (1 + mean);
    case 'bose-einstein':
      return Math.exp(-layers * Math.log1p(mean));
    case 'negative binomial':
      return Math.exp(-clustering * Math.log1p(representable(mean / clustering, 'clustering', clustering)));
  }
}

/**
 * Defects a cm² that give a yield (above 0 to 1) on an area: the inverse of `dieYield`.
 *
 * @example defectDensity({ yield: 0.4, area: 665.61, model: 'poisson' }) // 0.1377, Ascend 910B
 */
export function defectDensity({
  yield: share,
  area,
  ...given
}: DefectModel & { readonly yield: number; readonly area: number }): number {
  within('yield', share, { above: 0, max: 1 });
  within('area', area, positive);
  // Of a yield of 1 the logarithm leaves -0.
  const mean = Math.abs(meanDefects(share, checked(given)));
  return representable((mean * squareMillimetres) / area, 'yield', share);
}

function meanDefects(share: number, { model, clustering, layers }: Required<DefectModel>): number {
  switch (model) {
    case 'poisson':
      return -Math.log(share);
    case 'murphy':
      return inverseOfMurphyRoot(Math.sqrt(share));
    case 'seeds':
      return 1 / share - 1;
    case 'bose-einstein':
      return Math.expm1(-Math.log(share) / layers);
    case 'negative binomial':
      return clustering * Math.expm1(-Math.log(share) / clustering);
  }
}

/** Murphy's integral over a triangle is the square of this; 1 where there are no defects. */
function murphyRoot(mean: number): number {
  return mean === 0 ? 1 : -Math.expm1(-mean) / mean;
}

/** There is no closed form. It falls all the way, and lies below 1 / mean: halving finds it to the last digit. */
function inverseOfMurphyRoot(root: number): number {
  let low = 0;
  let high = 1 / root;
  if (root === 1) return 0;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (murphyRoot(middle) > root) low = middle;
    else high = middle;
  }
}

/** Of a model that does without them, clustering and layers are 1. */
function checked({ model, clustering = 3, layers }: DefectModel): Required<DefectModel> {
  oneOf('model', model, yieldModels);
  if (model === 'negative binomial')
    return { model, clustering: within('clustering', clustering, positive), layers: 1 };
  if (model !== 'bose-einstein') return { model, clustering: 1, layers: 1 };
  if (layers === undefined)
    throw new OutOfDomain('layers', 'nothing', 'at least 1: bose-einstein counts critical layers');
  return { model, clustering: 1, layers: within('layers', layers, { min: 1 }) };
}
