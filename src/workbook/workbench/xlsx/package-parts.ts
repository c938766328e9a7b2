/** The files inside an .xlsx: what the library that writes it does not know is added here, and read here. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { partNamespace } from '../../part';
import type { PackageFiles } from './checked-package';

type Files = Record<string, Uint8Array>;

/** The part of ChipSheet among the custom XML parts of a workbook; undefined where there is none. */
export function ownPartIn(files: PackageFiles): string | undefined {
  return [...files]
    .filter(([name]) => /^customXml\/item\d+\.xml$/i.test(name))
    .map(([, content]) => strFromU8(content).replace(/^\uFEFF?\s*<\?xml[^?]*\?>\s*/, ''))
    .find((xml) => xml.includes(`xmlns="${partNamespace}"`));
}

/** The names that programs do not list; the library does not tell. */
export function hiddenNames(files: PackageFiles): ReadonlySet<string> {
  const xml = strFromU8(files.get(workbookPart) ?? new Uint8Array());
  const found = xml.matchAll(/<definedName\b(?=[^>]*\bhidden="(?:1|true)")[^>]*\bname="([^"]*)"/g);
  return new Set([...found].map(([, name = '']) => name));
}

/** The files as an archive again, unpacked inside. */
export function repacked(files: PackageFiles): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 });
}

const workbookPart = 'xl/workbook.xml';
const contentTypes = '[Content_Types].xml';
const workbookRelations = 'xl/_rels/workbook.xml.rels';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Completes a package: fonts as the schema wants them, error values of formulas as such, names that are hidden, and the part of ChipSheet. */
export function complete(bytes: Uint8Array, part: string | undefined, hidden: ReadonlySet<string>): Uint8Array {
  const files = unzipSync(bytes);
  for (const name of Object.keys(files)) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) edit(files, name, withErrorValues);
  }
  edit(files, 'xl/styles.xml', withFontsInOrder);
  if (hidden.size > 0) edit(files, workbookPart, (xml) => withHiddenNames(xml, hidden));
  if (part !== undefined) addPart(files, part);
  return zipSync(files as Zippable);
}

const fontOrder = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** The schema wants the properties of a font in an order of its own, which the library does not keep. */
function withFontsInOrder(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const place = (tag: string) => fontOrder.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');
    const properties = inside.match(/<\w+[^>]*?(?:\/>|>[^<]*<\/\w+>)/g) ?? [];
    return `<font>${properties.sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });
}

function withHiddenNames(xml: string, hidden: ReadonlySet<string>): string {
  return xml.replace(/<definedName name="([^"]*)"/g, (tag, name: string) =>
    hidden.has(name) ? `${tag} hidden="1"` : tag,
  );
}

function edit(files: Files, name: string, change: (text: string) => string): void {
  const content = files[name];
  if (content === undefined) throw new Error(`The file was written without ${name}.`);
  files[name] = strToU8(change(strFromU8(content)));
}

/** The library stores what a formula gave as text when it is an error: ISNA would not know it before Excel recalculates. */
function withErrorValues(sheet: string): string {
  return sheet.replace(
    / t="str"(>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>)(#(?:N\/A|VALUE!|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)<\/v>)/g,
    ' t="e"$1$2',
  );
}

/** As XML text or attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Takes our part out, wherever a program has put it. */
export function withoutOwnPart(files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const number = /^customXml\/item(\d+)\.xml$/i.exec(name)?.[1];
    if (number === undefined || !strFromU8(content).includes(`xmlns="${partNamespace}"`)) continue;
    for (const part of [name, `customXml/itemProps${number}.xml`, `customXml/_rels/item${number}.xml.rels`])
      delete files[part];
    edit(files, contentTypes, (xml) =>
      xml.replace(new RegExp(`<Override\\b[^>]*PartName="/customXml/item(?:Props)?${number}\\.xml"[^>]*>`, 'gi'), ''),
    );
    for (const relations of [workbookRelations, '_rels/.rels']) {
      if (files[relations] === undefined) continue;
      edit(files, relations, (xml) =>
        xml.replace(new RegExp(`<Relationship\\b[^>]*Target="[^"]*customXml/item${number}\\.xml"[^>]*>`, 'gi'), ''),
      );
    }
  }
}

/** Puts our part in, under a number that is free. */
export function addPart(files: Files, part: string): void {
  let number = 1;
  while (files[`customXml/item${number}.xml`] !== undefined) number++;
  files[`customXml/item${number}.xml`] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${part}`);
  files[`customXml/itemProps${number}.xml`] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{6B1F3C9A-5D0E-4C1B-9E57-2A7C4D1B8F30}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>' +
      `<ds:schemaRef ds:uri="${partNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationship}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  edit(files, contentTypes, (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
  );
  edit(files, workbookRelations, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdChipSheet" Type="${relationship}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
    ),
  );
}
