/**
 * The cumulative distribution of the standard normal: J. F. Hart, Computer Approximations (1968), algorithm 5666, in the
 * form of G. West, Better approximations to cumulative normal functions (Wilmott, 2005). Written out because the library
 * that we test it against, @stdlib, brings 10 kB (packed) that every cell would wait for.
 */
const numerator = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const denominator = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];
/** Beyond it a continued fraction is the better form. */
const farTail = 7.07106781186547;

/**
 * To 15 decimal places; in the tails to 8 significant digits.
 *
 * @example cumulativeNormal(1.96) // 0.975002
 */
export function cumulativeNormal(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const distance = Math.abs(x);
  const density = Math.exp(-(distance ** 2) / 2);
  const tail =
    distance < farTail
      ? (density * polynomial(numerator, distance)) / polynomial(denominator, distance)
      : density / (Math.sqrt(2 * Math.PI) * continuedFraction(distance));
  return x > 0 ? 1 - tail : tail;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

function continuedFraction(x: number): number {
  return [4, 3, 2, 1].reduce((rest, part) => x + part / rest, x + 0.65);
}
