/** Names as the resolver compares them: lower case, without spaces, hyphens, dots and underscores. */
export const normalName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–._]/g, '');
