/**
 * Paths of a market share, or of a market's size, through two published points.
 *
 * Two points fix two parameters. Ceilings (1) and Bass's coefficient of innovation (0.03) are choices, not fits.
 * Years are decimal: 2026.5 is the middle of 2026.
 */
import { fraction, oneOf, positive, representable, within } from './domain';
import { OutOfDomain } from './out-of-domain';

export type SharePathMethod = 'linear' | 'logistic' | 'cagr' | 'gompertz' | 'bass';
export const sharePathMethods: readonly SharePathMethod[] = ['linear', 'logistic', 'cagr', 'gompertz', 'bass'];

export type SizePathMethod = 'linear' | 'cagr';
export const sizePathMethods: readonly SizePathMethod[] = ['linear', 'cagr'];

export interface Anchor {
  readonly year: number;
  readonly value: number;
}

/** Two anchors in different years, in either order. */
export interface Anchors {
  readonly first: Anchor;
  readonly second: Anchor;
}

export interface PathQuestion extends Anchors {
  readonly year: number;
}

/** Average coefficient of innovation of published Bass fits (Sultan, Farley, Lehmann 1990). */
export const bassInnovation = 0.03;

/**
 * Share of a market in a year, as a fraction, on a path through two anchors.
 * Anchors: 0 to 1; strictly between for logistic and Gompertz, above 0 for CAGR, rising and below 1 for Bass.
 * Linear and CAGR paths leave 0 to 1 sooner or later; such a year is out of domain, not capped.
 *
 * @example sharePath({ year: 2026, first: { year: 2023, value: 0.17 }, second: { year: 2027, value: 0.55 },
 *   method: 'logistic' }) // 0.4388, China's domestic share
 */
export function sharePath({ method, ...question }: PathQuestion & { readonly method: SharePathMethod }): number {
  within('first share', question.first.value, fraction);
  within('second share', question.second.value, fraction);
  switch (oneOf('method', method, sharePathMethods)) {
    case 'linear':
      return aShare(linear(question), question.year);
    case 'cagr':
      return aShare(compoundGrowth(question), question.year);
    case 'logistic':
      return logistic(question);
    case 'gompertz':
      return gompertz(question);
    case 'bass':
      return bass(question);
  }
}

/**
 * Size of a market in a year, in the unit of the anchors, which are above 0.
 * A straight line that falls below 0 is out of domain.
 *
 * @example marketSize({ year: 2026, first: { year: 2025, value: 37 }, second: { year: 2028, value: 88 },
 *   method: 'cagr' }) // 49.4, $bn, 33.5% a year
 */
export function marketSize({ method, ...question }: PathQuestion & { readonly method: SizePathMethod }): number {
  within('first size', question.first.value, positive);
  within('second size', question.second.value, positive);
  const size = oneOf('method', method, sizePathMethods) === 'linear' ? linear(question) : compoundGrowth(question);
  if (size < 0) throw new OutOfDomain('year', question.year, 'a year in which the line has not fallen below 0');
  return size;
}

/**
 * Straight line through the anchors.
 *
 * @example linear({ year: 2025, first: { year: 2023, value: 0.17 }, second: { year: 2027, value: 0.55 } }) // 0.36
 */
export function linear(question: PathQuestion): number {
  const { first, second } = question;
  const along = progress(question);
  // This form gives both anchors back exactly.
  return representable(first.value * (1 - along) + second.value * along, 'year', question.year);
}

/**
 * Constant growth rate through the anchors, both above 0: `a (b/a)^(t/T)`.
 *
 * @example compoundGrowth({ year: 2025, first: { year: 2023, value: 0.17 }, second: { year: 2027, value: 0.55 } }) // 0.3058
 */
export function compoundGrowth(question: PathQuestion): number {
  const { first, second, year } = question;
  const along = progress(question);
  within('first value', first.value, positive);
  within('second value', second.value, positive);
  return representable(first.value ** (1 - along) * second.value ** along, 'year', year);
}

/**
 * Growth rate a year between two anchors, as a fraction, both above 0.
 *
 * @example compoundGrowthRate({ first: { year: 2025, value: 37 }, second: { year: 2028, value: 88 } }) // 0.335
 */
export function compoundGrowthRate(anchors: Anchors): number {
  const { first, second } = anchors;
  within('first value', first.value, positive);
  within('second value', second.value, positive);
  return representable((second.value / first.value) ** (1 / span(anchors)) - 1, 'second value', second.value);
}

/**
 * Logistic path with ceiling 1: a straight line in log-odds. Anchors strictly between 0 and 1.
 *
 * @example logistic({ year: 2026, first: { year: 2023, value: 0.17 }, second: { year: 2027, value: 0.55 } }) // 0.4388
 */
export function logistic(question: PathQuestion): number {
  const { first, year } = question;
  within('year', year);
  const odds = logOdds('first share', first.value) + logisticRate(question) * (year - first.year);
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Growth of the log-odds a year.
 *
 * @example logisticRate({ first: { year: 2023, value: 0.17 }, second: { year: 2027, value: 0.55 } }) // 0.446574
 */
export function logisticRate(anchors: Anchors): number {
  const { first, second } = anchors;
  const rise = logOdds('second share', second.value) - logOdds('first share', first.value);
  return representable(rise / span(anchors), 'second year', second.year);
}

/**
 * Gompertz path with ceiling 1: `exp(-B e^(-c t))`, `t` from the first anchor. Anchors strictly between 0 and 1.
 *
 * @example gompertz({ year: 2026, first: { year: 2023, value: 0.17 }, second: { year: 2027, value: 0.55 } }) // 0.4564
 */
export function gompertz(question: PathQuestion): number {
  const { first, year } = question;
  within('year', year);
  const { displacement, rate } = gompertzParameters(question);
  return Math.exp(-displacement * Math.exp(-rate * (year - first.year)));
}

/** B and c of `exp(-B e^(-c t))`: 1.771957 and 0.271630 for 17% in 2023 and 55% in 2027. */
export function gompertzParameters(anchors: Anchors): { readonly displacement: number; readonly rate: number } {
  const { first, second } = anchors;
  within('first share', first.value, { above: 0, below: 1 });
  within('second share', second.value, { above: 0, below: 1 });
  const displacement = -Math.log(first.value);
  const fall = Math.log(displacement) - Math.log(-Math.log(second.value));
  return { displacement, rate: representable(fall / span(anchors), 'second year', second.year) };
}

/**
 * Bass diffusion with ceiling 1 and innovation 0.03: `F(x) = (1 - e^(-(p+q)x)) / (1 + (q/p) e^(-(p+q)x))`,
 * `x` years after the launch that the anchors imply; 0 before it.
 *
 * @example bass({ year: 2026, first: { year: 2023, value: 0.17 }, second: { year: 2027, value: 0.55 } }) // 0.4476
 */
export function bass(question: PathQuestion): number {
  within('year', question.year);
  const { imitation, launchYear } = bassParameters(question);
  const sinceLaunch = question.year - launchYear;
  if (sinceLaunch <= 0) return 0;
  const decay = Math.exp(-(bassInnovation + imitation) * sinceLaunch);
  return (1 - decay) / (1 + (imitation / bassInnovation) * decay);
}

/**
 * Coefficient of imitation q and year of launch that put a Bass path through the anchors.
 * The later share has to be larger and to be reached no sooner than innovation alone would take it there.
 * For 17% in 2023 and 55% in 2027: q = 0.350836, launch 3.363541 years before 2023.
 */
export function bassParameters(anchors: Anchors): { readonly imitation: number; readonly launchYear: number } {
  const years = Math.abs(span(anchors));
  const { first, second } = anchors;
  const [earlier, later] = first.year < second.year ? [first, second] : [second, first];
  const [earlierShare, laterShare] =
    later === second ? ['first share', 'second share'] : ['second share', 'first share'];
  within(earlierShare, earlier.value, fraction);
  if (!(later.value > earlier.value && later.value < 1))
    throw new OutOfDomain(laterShare, later.value, `above ${earlier.value} to below 1: Bass paths only rise`);

  const yearsToReach = (share: number, imitation: number): number =>
    Math.log1p((share * (1 + imitation / bassInnovation)) / (1 - share)) / (bassInnovation + imitation);
  const yearsBetween = (imitation: number): number =>
    yearsToReach(later.value, imitation) - yearsToReach(earlier.value, imitation);

  if (yearsBetween(0) < years)
    throw new OutOfDomain(laterShare, later.value, 'a rise at least as fast as innovation alone (3% a year) makes it');

  // More imitation always means fewer years between two shares, so bisection cannot miss.
  let low = 0;
  let high = 1;
  while (yearsBetween(high) > years && high < 1e12) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (yearsBetween(middle) > years) low = middle;
    else high = middle;
  }
  const imitation = (low + high) / 2;
  return { imitation, launchYear: earlier.year - yearsToReach(earlier.value, imitation) };
}

const logOdds = (argument: string, share: number): number => {
  within(argument, share, { above: 0, below: 1 });
  return Math.log(share / (1 - share));
};

function span({ first, second }: Anchors): number {
  within('first year', first.year);
  within('second year', second.year);
  if (first.year === second.year) throw new OutOfDomain('second year', second.year, 'another year than the first');
  return representable(second.year - first.year, 'second year', second.year);
}

/** 0 at the first anchor, 1 at the second. */
function progress({ year, ...anchors }: PathQuestion): number {
  within('year', year);
  return (year - anchors.first.year) / span(anchors);
}

function aShare(value: number, year: number): number {
  // An anchor of exactly 0 or 1 must survive the last digit of the arithmetic.
  if (value > 1 && value < 1 + 1e-12) return 1;
  if (value < 0 && value > -1e-12) return 0;
  if (value < 0 || value > 1)
    throw new OutOfDomain('year', year, `a year in which the path is within 0 and 1, not ${value}`);
  return value;
}
