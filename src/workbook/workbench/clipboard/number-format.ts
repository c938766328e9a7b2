/** Number formats as the styles of a clipboard name them. */

/** Names that Excel writes for its built-in formats in place of their codes. */
const named: Readonly<Record<string, string>> = {
  general: 'General',
  'general number': 'General',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  currency: '$#,##0.00_);[Red]($#,##0.00)',
  comma: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  'comma [0]': '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  'short date': 'm/d/yyyy',
  'medium date': 'd-mmm-yy',
  'long date': 'dddd, mmmm d, yyyy',
  'general date': 'm/d/yyyy h:mm',
  'short time': 'h:mm',
  'medium time': 'h:mm AM/PM',
  'long time': 'h:mm:ss AM/PM',
  'yes/no': '"Yes";"Yes";"No"',
  'true/false': '"True";"True";"False"',
  'on/off': '"On";"On";"Off"',
};

/**
 * Excel's format code of a `mso-number-format`: a name (`Percent`), or a code in which Excel has put a backslash before
 * every sign that means something in a style sheet (`"\#\,\#\#0\.00"`) and four hexadecimal digits for a quote (`\0022`).
 */
export function formatCode(written: string): string | undefined {
  const bare = written.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const code = bare
    .replace(/\\([0-9a-f]{4})|\\(.)/gis, (_, digits?: string, sign?: string) =>
      digits === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(digits, 16)),
    )
    // The language of the dates: our dates are always shown in one.
    .replace(/^\[ENG\]/i, '');
  const known = named[code.toLowerCase()] ?? code;
  return known === '' || known === 'General' ? undefined : known;
}

/** True for the format of cells whose content is text whatever it looks like. */
export function isTextCode(code: string | undefined): boolean {
  return code === '@' || code === '@@@';
}

/** A format code without what it prints literally and without what it leaves as room. */
export function bareCode(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs, '');
}

/** The order in which a date is written, such as "dmy"; undefined where the format is not of a date with all three. */
export function dateOrder(code: string): string | undefined {
  const letters = bareCode(code.split(';')[0] ?? '')
    .toLowerCase()
    .replace(/am\/pm|a\/p/g, '')
    // Minutes are written with the same letter as months: beside hours or seconds.
    .replace(/(h+[^a-z]*)m+|m+([^a-z]*s)/g, '$1$2');
  const order = [...new Set(letters.match(/[dmy]/g) ?? [])].join('');
  return order.length === 3 ? order : undefined;
}
