/** What a lookup answers instead of a value: what was given, what is allowed, the next step. Never an exception. */

export interface Problem {
  /**
   * unknown: not in ChipSheet; ambiguous: several fit; undisclosed: a source says that it is not published;
   * invalid: the question itself is wrong.
   */
  readonly kind: 'unknown' | 'ambiguous' | 'undisclosed' | 'invalid';
  readonly sentence: string;
  /** What may have been meant, best first. */
  readonly candidates?: readonly string[];
}

export function isProblem(answer: object): answer is Problem {
  return 'sentence' in answer && 'kind' in answer && !('value' in answer);
}
