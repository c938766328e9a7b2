/** Pieces of formula text, and how they are put together so that nothing tears them apart. */

/** A text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What a text in quotes says; undefined for a reference, a number or any other formula text. */
export function literalText(text: string): string | undefined {
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** In brackets where an operator beside it could tear it apart; a number, a reference and a call stay as they are. */
export function operand(text: string): string {
  return text === '' ||
    /^[\d.]+%?$/.test(text) ||
    /^('[^']*'!)?[\p{L}$_\\][\p{L}\d$_.!:]*$/u.test(text) ||
    isOneCall(text)
    ? text
    : `(${text})`;
}

function isOneCall(text: string): boolean {
  if (!/^[A-Z][A-Z0-9.]*\(.*\)$/is.test(text)) return false;
  let depth = 0;
  let inside: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inside !== undefined) {
      if (character === inside) inside = undefined;
    } else if (character === '"' || character === "'") inside = character;
    else if (character === '(') depth++;
    else if (character === ')') {
      depth--;
      if (depth === 0 && at < text.length - 1) return false;
    }
  }
  return true;
}

/** A form that means something only under conditions; comparisons of two literals are settled now. */
export function provided(conditions: readonly string[], form: string): string {
  const open = conditions.filter((condition) => settled(condition) !== true);
  if (open.some((condition) => settled(condition) === false)) return 'NA()';
  if (open.length === 0) return form;
  return `IF(${open.length === 1 ? open[0] : `AND(${open.join(',')})`},${form},NA())`;
}

function settled(condition: string): boolean | undefined {
  const [, left, sign = '', right] = /^([\d.]+)([<>]=?)([\d.]+)$/.exec(condition) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const difference = Number(left) - Number(right);
  return difference === 0 ? sign.endsWith('=') : sign.startsWith('<') === difference < 0;
}
