/**
 * Changes in a file of any program, byte for byte the same where nothing changes: a copy of a workbook keeps its charts,
 * pictures and formats. The reference to the add-in goes, for a copy leaves the house.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { CellChange, Change, NameChange } from '../../changes';
import { withProperties } from '../../part';
import { columnName } from '../../workbook';
import { openPackage } from './checked-package';
import { addPart, escaped, ownPartIn, withoutOwnPart } from './package-parts';
import { toStored } from './stored-formula';

type Files = Record<string, Uint8Array>;

/** The file with the changes made: formulas become their stored values, names and the part are set. */
export function patchFile(bytes: Uint8Array, changes: readonly Change[], own: ReadonlySet<string>): Uint8Array {
  const package_ = openPackage(bytes);
  const files: Files = Object.fromEntries(package_);
  const cells = changes.filter((change) => change.kind === 'cell');
  for (const [sheet, path] of sheetPaths(files)) {
    const ofSheet = cells.filter(({ address }) => address.sheet === sheet);
    if (ofSheet.length > 0) edit(files, path, (xml) => withCells(xml, ofSheet, own));
  }
  const names = changes.filter((change) => change.kind === 'name');
  if (names.length > 0) edit(files, 'xl/workbook.xml', (xml) => withNames(xml, names));
  const properties = changes.filter((change) => change.kind === 'part').map(({ becomes }) => becomes);
  if (properties.length > 0) {
    const part = withProperties(ownPartIn(package_), Object.assign({}, ...properties));
    withoutOwnPart(files);
    if (part !== undefined) addPart(files, part);
  }
  withoutAddIn(files);
  withoutCalculationChain(files);
  return zipSync(files);
}

function edit(files: Files, name: string, change: (text: string) => string): void {
  const content = files[name];
  if (content !== undefined) files[name] = strToU8(change(strFromU8(content)));
}

/** Where the sheets are, by name. */
function sheetPaths(files: Files): ReadonlyMap<string, string> {
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id') ?? '',
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const target = targets.get(attribute(tag, 'r:id') ?? '') ?? '';
      return [attribute(tag, 'name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function withCells(xml: string, changes: readonly CellChange[], own: ReadonlySet<string>): string {
  const byPlace = new Map(
    changes.map((change) => [`${columnName(change.address.column)}${change.address.row + 1}`, change.becomes]),
  );
  return xml.replace(/<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g, (cell: string, attributes: string, inside = '') => {
    const becomes = byPlace.get(/(?:^|\s)r="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (becomes === undefined || inside === '') return cell;
    const formula = /<f\b[^>]*?(?:\/>|>[\s\S]*?<\/f>)/;
    if (becomes.formula === undefined) {
      // What the cell shows stays as the file has it; a text result without its formula is a text to every reader.
      return `<c ${attributes.replace(/\s*\bcm="\d+"/, '')}>${inside.replace(formula, '')}</c>`;
    }
    const written = escaped(toStored(becomes.formula, own));
    return `<c ${attributes}>${inside.replace(formula, (tag: string) =>
      tag.endsWith('/>') ? tag : tag.replace(/>[\s\S]*</, () => `>${written}<`),
    )}</c>`;
  });
}

function withNames(xml: string, changes: readonly NameChange[]): string {
  const gone = new Set(changes.map(({ name }) => name));
  const kept = [...xml.matchAll(/<definedName\b[^>]*(?:\/>|>[\s\S]*?<\/definedName>)/g)]
    .map(([tag]) => tag)
    .filter((tag) => !gone.has(attribute(tag, 'name') ?? ''));
  const added = changes.flatMap(({ becomes }) =>
    becomes === undefined
      ? []
      : [
          `<definedName name="${escaped(becomes.name)}"${becomes.hidden === true ? ' hidden="1"' : ''}>${escaped(becomes.refersTo)}</definedName>`,
        ],
  );
  const all = [...kept, ...added].join('');
  const list = all === '' ? '' : `<definedNames>${all}</definedNames>`;
  if (/<definedNames\b/.test(xml)) return xml.replace(/<definedNames\b[\s\S]*?(?:<\/definedNames>|\/>)/, () => list);
  // The schema has a place for the list: after the sheets and what belongs to them.
  return xml.replace(
    /(<\/sheets>(?:<functionGroups[\s\S]*?<\/functionGroups>)?(?:<externalReferences[\s\S]*?<\/externalReferences>)?)/,
    (before: string) => before + list,
  );
}

/** The reference to the add-in: others would be told that they have no permission to use it. */
function withoutAddIn(files: Files): void {
  for (const name of Object.keys(files)) if (/^xl\/webextensions\//i.test(name)) delete files[name];
  edit(files, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override\b[^>]*PartName="\/xl\/webextensions\/[^>]*>/gi, ''),
  );
  edit(files, '_rels/.rels', (xml) => xml.replace(/<Relationship\b[^>]*\/webextensiontaskpanes"[^>]*>/gi, ''));
}

/** Excel makes the list of formulas anew; one that names a cell without a formula is a damaged file to it. */
function withoutCalculationChain(files: Files): void {
  delete files['xl/calcChain.xml'];
  edit(files, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override\b[^>]*PartName="\/xl\/calcChain\.xml"[^>]*>/i, ''),
  );
  edit(files, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace(/<Relationship\b[^>]*\/calcChain"[^>]*>/i, ''));
}
