/** The style sheet of a clipboard, as much of it as cells need. A browser drops what it does not know, such as `mso-*`. */
import type { CellStyle } from '../../snapshot';

export type Declarations = ReadonlyMap<string, string>;

/** `color:red;mso-number-format:"\;"` by property, in small letters. */
export function declarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, property = '', value = ''] of text.matchAll(
    /([\w-]+)\s*:\s*((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|[^;"'\\])*)/gs,
  )) {
    found.set(property.toLowerCase(), value.trim());
  }
  return found;
}

/** The rules for `td`, `table` and single classes, by selector; programs that write cells use no others for them. */
export function rules(sheet: string): ReadonlyMap<string, Declarations> {
  const found = new Map<string, Map<string, string>>();
  const text = sheet.replace(/<!--|-->|\/\*.*?\*\//gs, '');
  for (const [, selectors = '', body = ''] of text.matchAll(
    /([^{}]+)\{((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|[^}"'\\])*)\}/gs,
  )) {
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase();
      const known = found.get(name) ?? new Map<string, string>();
      for (const [property, value] of declarations(body)) known.set(property, value);
      found.set(name, known);
    }
  }
  return found;
}

const horizontals = new Set(['left', 'center', 'right']);
const verticals = new Set(['top', 'middle']);

/** What of a style a cell keeps; its number format is another matter. */
export function cellStyle(css: Declarations): CellStyle {
  const color = hex(css.get('color'));
  const fill = hex(css.get('background-color') ?? css.get('background'));
  const size = /^([\d.]+)pt$/.exec(css.get('font-size') ?? '')?.[1];
  const horizontal = css.get('text-align')?.toLowerCase() ?? '';
  const vertical = css.get('vertical-align')?.toLowerCase() ?? '';
  return {
    ...(/^(bold|bolder|[6-9]00)$/.test(css.get('font-weight') ?? '') && { bold: true as const }),
    ...(css.get('font-style') === 'italic' && { italic: true as const }),
    ...(size !== undefined && Number(size) !== 11 && { fontSize: Number(size) }),
    ...(color !== undefined && color !== '000000' && { color }),
    ...(fill !== undefined && fill !== 'FFFFFF' && { fill }),
    ...(horizontals.has(horizontal) && { horizontal: horizontal as 'left' }),
    ...(verticals.has(vertical) && { vertical: vertical as 'top' }),
    // Google Sheets says of every cell that its text may wrap; Excel says normal of those that wrap.
    ...(css.get('white-space') === 'normal' && css.get('wrap-strategy') !== '3' && { wrap: true as const }),
  };
}

const names: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  silver: 'C0C0C0',
  maroon: '800000',
  navy: '000080',
  purple: '800080',
  teal: '008080',
  olive: '808000',
  aqua: '00FFFF',
  fuchsia: 'FF00FF',
  lime: '00FF00',
};

/** Six digits of a colour; undefined for none and for those that only the system knows, such as windowtext. */
function hex(color: string | undefined): string | undefined {
  const text = (color ?? '').trim().toLowerCase();
  const long = /^#([0-9a-f]{6})\b/.exec(text)?.[1];
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])\b/.exec(text);
  const parts = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)(?:[,\s/]+([\d.]+))?\)/.exec(text);
  if (long !== undefined) return long.toUpperCase();
  if (short) return [1, 2, 3].map((at) => `${short[at]}${short[at]}`.toUpperCase()).join('');
  if (parts && parts[4] !== '0')
    return [1, 2, 3].map((at) => Number(parts[at]).toString(16).padStart(2, '0').toUpperCase()).join('');
  return names[text.split(/\s/)[0] ?? ''];
}
