/** What spreadsheets and pages put on the clipboard, in their own dialects, is read as the cells that were copied. */
import { JSDOM } from 'jsdom';
import { cellsOf } from '../../../src/workbook/workbench/clipboard/clipboard';
import type { PastedCell } from '../../../src/workbook/workbench/clipboard/pasted';

beforeAll(() => {
  globalThis.DOMParser = new JSDOM('').window.DOMParser;
});

type Cells = readonly (readonly PastedCell[])[];

function rows(html: string, text = ''): Cells {
  const pasted = cellsOf({ html, text });
  if (pasted === undefined) throw new Error('Nothing was read.');
  return pasted.rows;
}

const values = (cells: Cells) => cells.map((row) => row.map(({ value }) => value));
const formats = (cells: Cells) => cells.map((row) => row.map(({ style }) => style?.numberFormat));

/** As Excel 365 for Windows writes it: one class a format, named formats without quotes, the fragment in comments. */
function excel(styles: Readonly<Record<string, string>>, body: string, table = ''): string {
  const classes = Object.entries(styles).map(([name, css]) => `.${name}\n\t{mso-style-parent:style0;\n\t${css}}`);
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";${table}}
td
	{mso-style-parent:style0;
	padding-top:1px;
	color:black;
	font-size:11.0pt;
	font-family:Calibri, sans-serif;
	mso-number-format:General;
	text-align:general;
	vertical-align:bottom;
	white-space:nowrap;}
${classes.join('\n')}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
${body}
<!--EndFragment-->
</table>
</body>
</html>`;
}

const accounting =
  'mso-number-format:"_\\(* \\#\\,\\#\\#0\\.00_\\)\\;_\\(* \\\\\\(\\#\\,\\#\\#0\\.00\\\\\\)\\;_\\(* \\0022-\\0022??_\\)\\;_\\(\\@_\\)";';

describe('Excel', () => {
  it.each([
    ['Percent', '15.00%', 0.15, '0.00%'],
    ['Percent', '8.82%', 0.0882, '0.00%'],
    ['Standard', '1,234.50', 1234.5, '#,##0.00'],
    ['Scientific', '1.23E+05', 123_000, '0.00E+00'],
    ['Scientific', '1.20E-03', 0.0012, '0.00E+00'],
    ['Fixed', '2.50', 2.5, '0.00'],
    ['0%', '-5%', -0.05, '0%'],
    ['"0\\.0%"', '8.8%', 0.088, '0.0%'],
    ['"\\#\\,\\#\\#0"', '-1,536', -1536, '#,##0'],
    ['"\\0022$\\0022\\#\\,\\#\\#0\\.00"', '$1,200.00', 1200, '"$"#,##0.00'],
    ['"\\#\\,\\#\\#0\\ \\0022GB\\0022"', '80 GB', 80, '#,##0 "GB"'],
    ['"0\\.0\\,\\,\\0022M\\0022"', '1.2M', 1_200_000, '0.0,,"M"'],
    ['"\\#\\ ?\\/?"', '1 1/2', 1.5, '# ?/?'],
    ['"00000"', '00123', 123, '00000'],
    ['"Short Date"', '4/9/2025', 45_756, 'm/d/yyyy'],
    ['"yyyy\\\\-mm\\\\-dd"', '2025-04-09', 45_756, 'yyyy\\-mm\\-dd'],
    ['"dd\\/mm\\/yyyy"', '09/04/2025', 45_756, 'dd/mm/yyyy'],
    ['"mmm\\-yy"', 'Apr-25', 45_748, 'mmm-yy'],
    ['"\\[$-409\\]mmmm\\ d\\,\\ yyyy\\;\\@"', 'April 9, 2025', 45_756, '[$-409]mmmm d, yyyy;@'],
    ['"Short Time"', '12:30', 12.5 / 24, 'h:mm'],
  ])('a cell in the format %s that shows %s', (format, shown, value, code) => {
    const cells = rows(
      excel({ xl65: `mso-number-format:${format};` }, `<tr><td class=xl65 align=right>${shown}</td></tr>`),
    );
    expect(values(cells)).toEqual([[expect.closeTo(value, 10)]]);
    expect(formats(cells)).toEqual([[code]]);
  });

  it.each([
    ["<span style='mso-spacerun:yes'>&nbsp;</span>(3,030.00)", -3030],
    ["<span style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp; </span>1,234.50 ", 1234.5],
    ["<span style='mso-spacerun:yes'>&nbsp;</span>-<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>", 0],
  ])('the accounting format: %s', (shown, value) => {
    expect(values(rows(excel({ xl66: accounting }, `<tr><td class=xl66>${shown}</td></tr>`)))).toEqual([[value]]);
  });

  it('text that looks like a number is text where its cell says so', () => {
    const cells = rows(
      excel({ xl67: 'mso-number-format:"\\@";' }, '<tr><td class=xl67>007</td><td align=right>7</td></tr>'),
    );
    expect(values(cells)).toEqual([['007', 7]]);
    expect(formats(cells)).toEqual([['@', undefined]]);
  });

  it('a column that is too narrow to show its number: the plain text has it', () => {
    const html = excel({ xl65: 'mso-number-format:Standard;' }, '<tr><td class=xl65>########</td><td>x</td></tr>');
    expect(values(rows(html, '1,234,567.50\tx\r\n'))).toEqual([[1_234_567.5, 'x']]);
  });

  it('the end of a text that the column has no room for', () => {
    const html = excel({}, "<tr><td style='width:48pt'>Huawei Asc<span style='display:none'>end 910C</span></td></tr>");
    expect(values(rows(html))).toEqual([['Huawei Ascend 910C']]);
  });

  it('line breaks and blanks of a text', () => {
    const html = excel(
      {},
      "<tr><td class=xl65>two<br>\n    lines</td><td><span style='mso-spacerun:yes'>  </span>in</td></tr>",
    );
    const [row] = rows(html, '"two\nlines"\t  in\r\n');
    expect(row?.map(({ value }) => value)).toEqual(['two\nlines', '  in']);
    expect(row?.[0]?.style?.wrap).toBe(true);
  });

  it('merged cells', () => {
    const pasted = cellsOf({
      html: excel(
        {},
        '<tr><td colspan=2 rowspan=2>wide</td><td align=right>1</td></tr><tr><td align=right>2</td></tr>',
      ),
      text: 'wide\t\t1\r\n\t\t2\r\n',
    });
    expect(pasted?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
    expect(values(pasted?.rows ?? [])).toEqual([
      ['wide', undefined, 1],
      [undefined, undefined, 2],
    ]);
  });

  it('truth values, errors and empty cells', () => {
    const html = excel({}, '<tr><td>TRUE</td><td>#N/A</td><td></td><td>&nbsp;</td></tr>');
    expect(values(rows(html))).toEqual([[true, { error: '#N/A' }, undefined, undefined]]);
  });

  it('numbers as half of Europe writes them', () => {
    const html = excel(
      { xl65: 'mso-number-format:Standard;', xl68: 'mso-number-format:Percent;' },
      '<tr><td class=xl65>1.234,50</td><td class=xl68>15,00%</td><td align=right>2,5</td></tr>',
      'mso-displayed-decimal-separator:"\\,";mso-displayed-thousand-separator:"\\.";',
    );
    expect(values(rows(html))).toEqual([[1234.5, 0.15, 2.5]]);
  });

  it('the day comes first where one date can be read in no other way', () => {
    const html = excel(
      { xl65: 'mso-number-format:"Short Date";' },
      '<tr><td class=xl65>25/04/2025</td><td class=xl65>09/04/2025</td></tr>',
    );
    expect(values(rows(html))).toEqual([[45_772, 45_756]]);
  });

  it('what the cell looks like', () => {
    const html = excel(
      { xl69: 'color:red;font-weight:700;text-align:center;background:#FFF2CC;mso-pattern:black none;' },
      '<tr><td class=xl69>H20</td></tr>',
    );
    expect(rows(html)[0]?.[0]?.style).toEqual({ bold: true, color: 'FF0000', fill: 'FFF2CC', horizontal: 'center' });
  });
});

it('older Excel and WPS declare values: they are more exact than what is shown', () => {
  const html = excel(
    { xl65: 'mso-number-format:"0\\.0%";' },
    '<tr><td class=xl65 x:num="8.8235294117647065E-2">8.8%</td><td x:str>007</td><td x:num>42</td>' +
      '<td x:bool="FALSE">FALSE</td><td x:err="#DIV/0!">#DIV/0!</td><td x:num="45009">2023/3/24</td></tr>',
  );
  expect(values(rows(html))).toEqual([[0.088235294117647065, '007', 42, false, { error: '#DIV/0!' }, 45_009]]);
});

describe('Google Sheets', () => {
  const sheets = (body: string) =>
    `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/></colgroup><tbody>${body}</tbody></table></google-sheets-html-origin>`;

  it('values as objects', () => {
    const cells = rows(
      sheets(
        `<tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;007&quot;}">007</td>` +
          `<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.0882352941}" data-sheets-numberformat="{&quot;1&quot;:3,&quot;2&quot;:&quot;0.0%&quot;,&quot;3&quot;:1}" data-sheets-formula="=R[-1]C[0]*2">8.8%</td>` +
          `<td data-sheets-value="{&quot;1&quot;:4,&quot;4&quot;:1}">TRUE</td></tr>`,
      ),
    );
    expect(values(cells)).toEqual([['007', 0.0882352941, true]]);
    expect(formats(cells)).toEqual([[undefined, '0.0%', undefined]]);
  });

  it('values as lists', () => {
    const cells = rows(
      sheets(
        `<tr><td data-sheets-value="[null,2,&quot;A &lt; B &amp; C&quot;]">A &lt; B &amp; C</td>` +
          `<td data-sheets-value="[null,3,null,45756]" data-sheets-numberformat="[null,5,&quot;yyyy-mm-dd&quot;,1]">2025-04-09</td>` +
          `<td data-sheets-value="[null,4,null,null,0]">FALSE</td></tr>`,
      ),
    );
    expect(values(cells)).toEqual([['A < B & C', 45_756, false]]);
    expect(formats(cells)).toEqual([[undefined, 'yyyy-mm-dd', undefined]]);
  });

  it('cells that declare nothing', () => {
    expect(values(rows(sheets('<tr><td style="overflow:hidden;">1,536</td><td>H20</td><td></td></tr>')))).toEqual([
      [1536, 'H20', undefined],
    ]);
  });
});

describe('LibreOffice', () => {
  const calc = (body: string) =>
    `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/><style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>${body}</table></body></html>`;

  it('values and formats', () => {
    const cells = rows(
      calc(
        '<tr><td height="17" align="left">chip</td><td align="right" sdval="0.0882352941176471" sdnum="1033;0;0.0%">8.8%</td>' +
          '<td align="right" sdval="44971" sdnum="1033;1033;D-MMM-YY"><b>14-Feb-23</b></td>' +
          '<td align="right" sdval="0.5" sdnum="1033;1033;[HH]:MM:SS">12:00:00</td>' +
          '<td align="left" sdnum="1033;0;@">007</td><td align="center" sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td></tr>',
      ),
    );
    expect(values(cells)).toEqual([['chip', 0.0882352941176471, 44_971, 0.5, '007', true]]);
    expect(formats(cells)).toEqual([[undefined, '0.0%', 'd-mmm-yy', '[hh]:mm:ss', '@', undefined]]);
  });

  it('formats in another language are not taken for English ones', () => {
    const cells = rows(
      calc(
        '<tr><td sdval="43405" sdnum="1043;1043;DD-MM-JJ">01-11-18</td><td sdval="1.5" sdnum="1046;0;Padrão">1,5</td></tr>',
      ),
    );
    expect(values(cells)).toEqual([[43_405, 1.5]]);
    expect(formats(cells)).toEqual([[undefined, undefined]]);
  });
});

describe('pages', () => {
  it('a table, with numbers as people write them', () => {
    const html =
      '<meta charset="utf-8"><table><thead><tr><th>Chip</th><th>Price</th></tr></thead><tbody>' +
      '<tr><td>H20 &lt;96 GB&gt;</td><td>$12,000</td></tr><tr><td>R&amp;D</td><td>(3,030)</td></tr>' +
      '<tr><td><a href="https://example.com/">A100</a><br>PCIe</td><td>15%</td></tr></tbody></table>';
    expect(values(rows(html))).toEqual([
      ['Chip', 'Price'],
      ['H20 <96 GB>', 12_000],
      ['R&D', -3030],
      ['A100\nPCIe', 0.15],
    ]);
    expect(rows(html)[0]?.[0]?.style).toEqual({ bold: true });
  });

  it('colours of a dark page stay there', () => {
    const html =
      '<table><tr><td style="color: rgb(255, 255, 255); background-color: rgb(13, 17, 23);">H20</td></tr></table>';
    expect(rows(html)).toEqual([[{ value: 'H20' }]]);
  });

  it('lines around a table are rows of their own', () => {
    const html =
      '<h2>Prices</h2><p>In dollars</p><table><tr><td>H20</td><td>12000</td></tr></table><p>Source: press</p>';
    expect(values(rows(html))).toEqual([
      ['Prices', undefined],
      ['In dollars', undefined],
      ['H20', 12_000],
      ['Source: press', undefined],
    ]);
  });

  it('scripts, styles and pictures are no text', () => {
    const html =
      '<table><tr><td>a<script>document.title="b"</script><style>td{color:red}</style><img src="https://example.com/x.png" alt="c"></td></tr></table>';
    expect(values(rows(html))).toEqual([['a']]);
  });

  it('without a table the plain text counts', () => {
    const html = '<div style="white-space:pre"><div><span>chip</span>\t<span>price</span></div></div>';
    expect(values(rows(html, 'chip\tprice\r\nH20\t12000'))).toEqual([
      ['chip', 'price'],
      ['H20', 12_000],
    ]);
  });

  it('Word', () => {
    const html =
      '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><table class=MsoTableGrid><tr><td><p class=MsoNormal>H20<o:p></o:p></p></td><td><p class=MsoNormal>first</p><p class=MsoNormal>second</p></td></tr></table><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>';
    expect(values(rows(html))).toEqual([['H20', 'first\nsecond']]);
  });
});
