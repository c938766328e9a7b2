/** How much Excel takes; LibreOffice and the workbench take no less. */

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Characters of a formula, with the "=". */
export const longestFormula = 8_192;
/** Characters of a formula that we write: programs add prefixes to names when they store it. */
export const longestOwnFormula = 8_000;
/** Characters of a text in quotes within a formula. */
export const longestLiteral = 255;
/** Characters that a cell can hold. */
export const longestText = 32_767;
/** Arguments of one call. */
export const mostArguments = 255;
