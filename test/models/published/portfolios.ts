/** Covariance from volatilities and correlations of the upper triangle, row by row. */
export function covarianceOf(
  volatilities: readonly number[],
  correlations: Readonly<Record<string, number>>,
): number[][] {
  return volatilities.map((one, i) =>
    volatilities.map(
      (other, j) => one * other * (i === j ? 1 : (correlations[`${Math.min(i, j)},${Math.max(i, j)}`] ?? 0)),
    ),
  );
}

/** Maillard, Roncalli, Teiletche (2010): volatilities 10, 20, 30, 40%, correlations 0.8 and -0.5. */
export const maillard = covarianceOf([0.1, 0.2, 0.3, 0.4], { '0,1': 0.8, '2,3': -0.5 });
