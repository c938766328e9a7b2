/** The part of quadprog 1.6 that is used here; the package has no types. Arrays start at index 1, as in Fortran. */
declare module 'quadprog' {
  type OneBased = (number | undefined)[];

  interface Solution {
    readonly solution: OneBased;
    /** Empty when a solution was found. */
    readonly message: string;
  }

  /**
   * Minimises `-d' b + 1/2 b' D b` subject to `A' b >= bound`, the first `equalities` of them with `=`.
   * `D` has to be positive definite. Overwrites its arguments.
   */
  export function solveQP(
    D: (OneBased | undefined)[],
    d: OneBased,
    A: (OneBased | undefined)[],
    bound: OneBased,
    equalities?: number,
  ): Solution;
}
