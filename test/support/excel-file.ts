/** A file as Excel writes it, built from the parts that a real one has: the marks of an add-in, metadata and all. */
import { strToU8, zipSync } from 'fflate';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const panes = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const extension = 'http://schemas.microsoft.com/office/2011/relationships/webextension';

const relations = (...list: readonly (readonly [string, string, string])[]) =>
  `${declaration}<Relationships xmlns="${packageRelations}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
  '_rels/.rels': relations(
    ['rId1', `${office}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', panes, 'xl/webextensions/taskpanes.xml'],
  ),
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="My chips" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', `${office}/worksheet`, 'worksheets/sheet1.xml'],
    ['rId2', `${office}/styles`, 'styles.xml'],
    ['rId3', `${office}/sharedStrings`, 'sharedStrings.xml'],
    ['rId4', `${office}/sheetMetadata`, 'metadata.xml'],
    ['rId5', `${office}/calcChain`, 'calcChain.xml'],
  ),
  'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:B6"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" cm="1"><f t="array" ref="B1">_xldudf_CHIPSPEC(A1,"bandwidth")</f><v>3350</v></c></row><row r="2"><c r="B2" t="str" cm="1"><f t="array" ref="B2">_xldudf_CHIPNAME("h100")</f><v>H100 SXM</v></c></row><row r="3"><c r="A3" cm="1"><f t="array" ref="A3:B4">_xldudf_CHIPSPEC({"H100";"H20"},{"memory","tdp"})</f><v>80</v></c><c r="B3"><v>700</v></c></row><row r="4"><c r="A4"><v>96</v></c><c r="B4"><v>400</v></c></row><row r="5"><c r="A5"><f>B1/2</f><v>1675</v></c></row><row r="6"><c r="A6" t="e" cm="1"><f t="array" aca="1" ref="A6" ca="1">CHIPSPEC("H20","tdp")</f><v>#NAME?</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
  'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}" count="1" uniqueCount="1"><si><t>H100</t></si></sst>`,
  'xl/metadata.xml': `${declaration}<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  'xl/calcChain.xml': `${declaration}<calcChain xmlns="${main}"><c r="B1" i="1" a="1"/><c r="B2" i="1" a="1"/><c r="A3" i="1" a="1"/><c r="A5" i="1"/><c r="A6" i="1" a="1"/></calcChain>`,
  'xl/webextensions/taskpanes.xml': `${declaration}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="${office}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  'xl/webextensions/_rels/taskpanes.xml.rels': relations(['rId1', extension, 'webextension1.xml']),
  'xl/webextensions/webextension1.xml': `${declaration}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{88C9DF49-0000-4000-8000-000000000001}"><we:reference id="00000000-0000-0000-0000-000000000001" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${office}"/><we:extLst><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}"><we:customFunctionIdList><we:customFunctionIds>_xldudf_CHIPSPEC</we:customFunctionIds></we:customFunctionIdList></a:ext></we:extLst></we:webextension>`,
};

export function excelFile(): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
