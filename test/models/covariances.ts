import fc from 'fast-check';
import { between } from './law';

/** Covariances of returns that did happen are positive semidefinite by construction. */
export const covariances = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.array(fc.array(between(-1, 1), { minLength: size, maxLength: size }), { minLength: size + 1, maxLength: 12 }),
  )
  .map((returns) => {
    const size = returns[0]?.length ?? 0;
    return Array.from({ length: size }, (_, i) =>
      Array.from(
        { length: size },
        (_, j) =>
          returns.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) / returns.length + (i === j ? 0.01 : 0),
      ),
    );
  });
