/**
 * Full-width signs, as Chinese and Japanese input methods type them: （ ， ＝ “ ” mean in a formula what ( , = " mean.
 * A text keeps its signs.
 */
import { halfWidth } from '../../../sheet/half-width';

const wide = /[\uff01-\uff5e\u3000\u201c\u201d]/;

/** A text in quotes of either sort, the name of a sheet in quotes, or a single sign. */
const parts = /"(?:[^"]|"")*"?|[“”＂]((?:[^"“”＂]|""|””|＂＂)*)["“”＂]?|'(?:[^']|'')*'?|./gs;

/** A formula as Excel reads it: texts in quotes are left as they are, all other signs are taken for their twins. */
export function withPlainSigns(formula: string): string {
  if (!wide.test(formula)) return formula;
  return formula.replace(parts, (part, text?: string) => {
    if (text !== undefined) return `"${text.replace(/””|＂＂/g, '""')}"`;
    return part.length === 1 ? halfWidth(part) : part;
  });
}

const numberOrDate = /^[-+]?[$€£¥]?\d[\d,]*(\.\d+)?(e[-+]?\d+)?%?$|^\d{4}([-/])\d{1,2}\3\d{1,2}$/i;

/** A number or formula that was typed with full-width signs; undefined for anything else, which is text as typed. */
export function plainEntry(typed: string): string | undefined {
  if (!wide.test(typed)) return undefined;
  const formula = /^\s*[=＝](?![=＝>]|$)/.test(typed) ? withPlainSigns(typed.trim()) : undefined;
  if (formula !== undefined) return formula;
  const plain = halfWidth(typed.trim());
  return numberOrDate.test(plain) ? plain : undefined;
}
