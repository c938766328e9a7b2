export function evidence(claims: Readonly<Record<string, string>>) {
  return {
    /** Why the verdict is what it is. */
    noteOf: (claimId: string): string | undefined => claims[claimId],
  };
}
