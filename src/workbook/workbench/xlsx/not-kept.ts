/** What a file holds that the workbench does not carry: said before anything is saved. */
import { strFromU8 } from 'fflate';
import type { PackageFiles } from './checked-package';

const parts: readonly (readonly [RegExp, string])[] = [
  [/^xl\/charts\/chart/i, 'charts'],
  [/^xl\/media\//i, 'pictures'],
  [/^xl\/pivotTables\//i, 'pivot tables'],
  [/^xl\/threadedComments/i, 'comments with answers'],
  [/^xl\/tables\//i, 'tables (their cells stay)'],
  [/^xl\/externalLinks\//i, 'links to other workbooks'],
  [/^xl\/slicers\//i, 'slicers'],
  [/^xl\/richData\//i, 'data cards'],
  [/^xl\/(queryTables|connections)/i, 'data connections'],
];

const inSheets: readonly (readonly [RegExp, string])[] = [
  [
    /<cfRule\b[^>]*\btype="(?:iconSet|top10|aboveAverage|timePeriod|(?:notC|c)ontains(?:Blanks|Errors))"|<x14:conditionalFormatting\b/,
    'some conditional formats',
  ],
  // Bounds that are formulas or texts; the workbench compares with numbers.
  [/<cfRule\b[^>]*\btype="cellIs"[^>]*>\s*<formula>(?!-?[\d.]+(?:E[-+]?\d+)?<)/, 'some conditional formats'],
  [/<x14:dataValidation\b/, 'some validation of entries'],
  [/<(?:customFilters|colorFilter|dynamicFilter|top10|iconFilter|dateGroupItem)\b/, 'filters other than by value'],
];

export function notKept(files: PackageFiles): readonly string[] {
  const names = [...files.keys()];
  const found = new Set(parts.flatMap(([pattern, what]) => (names.some((name) => pattern.test(name)) ? [what] : [])));
  for (const [name, content] of files) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    // The settings of a sheet stand after its cells.
    const text = strFromU8(content.subarray(Math.max(0, content.length - 200_000)), true);
    for (const [pattern, what] of inSheets) if (pattern.test(text)) found.add(what);
  }
  return [...found];
}
