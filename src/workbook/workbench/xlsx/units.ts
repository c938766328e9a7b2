/** Sizes of columns and rows: pixels on the screen, characters and points in a file. */

/** A column is as wide as so many digits of the default font, each 7 pixels, and 5 pixels of margin. */
export function charactersOf(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5);
}

export function pointsOf(pixels: number): number {
  return pixels * 0.75;
}

export function pixelsOfPoints(points: number): number {
  return Math.round(points / 0.75);
}
