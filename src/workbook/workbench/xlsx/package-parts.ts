/** The files inside an .xlsx: what the library that writes it does not know is added here, and read here. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { partNamespace } from '../../part';

type Files = Record<string, Uint8Array>;

/** Excel and this workbench hold a workbook in memory several times over; more than this is no workbook of ours. */
const mostBytes = 300_000_000;

/** Unpacks the files whose name fits. Throws where the archive is damaged or grows beyond all measure. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Files {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (total > mostBytes) throw new Error('The file is too large when unpacked.');
      return wanted(name);
    },
  });
}

/** The part of ChipSheet among the custom XML parts of a workbook; undefined where there is none. */
export function ownPartIn(bytes: Uint8Array): string | undefined {
  const files = unpack(bytes, (name) => /^customXml\/item\d+\.xml$/i.test(name));
  return Object.values(files)
    .map((content) => strFromU8(content).replace(/^\uFEFF?\s*<\?xml[^?]*\?>\s*/, ''))
    .find((xml) => xml.includes(`xmlns="${partNamespace}"`));
}

const contentTypes = '[Content_Types].xml';
const workbookRelations = 'xl/_rels/workbook.xml.rels';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Completes a package: error values of formulas as such, and the part of ChipSheet. */
export function complete(bytes: Uint8Array, part: string | undefined): Uint8Array {
  const files = unpack(bytes, () => true);
  for (const name of Object.keys(files)) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) edit(files, name, withErrorValues);
  }
  if (part !== undefined) addPart(files, part);
  return zipSync(files as Zippable);
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

function addPart(files: Files, part: string): void {
  files['customXml/item1.xml'] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${part}`);
  files['customXml/itemProps1.xml'] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{6B1F3C9A-5D0E-4C1B-9E57-2A7C4D1B8F30}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>' +
      `<ds:schemaRef ds:uri="${partNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationship}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  edit(files, contentTypes, (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
  edit(files, workbookRelations, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdChipSheet" Type="${relationship}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
}
