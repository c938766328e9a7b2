/** A formula was asked something for which it means nothing: `share: 15 given, allowed is 0 to below 1`. */
export class OutOfDomain extends Error {
  constructor(
    readonly argument: string,
    readonly given: unknown,
    readonly allowed: string,
  ) {
    super(`${argument}: ${written(given)} given, allowed is ${allowed}`);
    this.name = 'OutOfDomain';
  }
}

const written = (given: unknown): string =>
  typeof given === 'string' ? `"${given}"` : typeof given === 'object' ? (JSON.stringify(given) ?? '') : String(given);
