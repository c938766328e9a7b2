/** How cells look: from plain data to what the file library writes, and back. */
import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { borderSides, type CellBorders, type CellStyle } from '../../snapshot';

export function styleToFile(style: CellStyle): FileStyle {
  const { bold, italic, color, fill, horizontal, vertical, wrap, numberFormat, fontSize = 11 } = style;
  const font = bold || italic || color !== undefined || style.fontSize !== undefined;
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(font && {
      // A font in a file stands for itself: what it leaves out is not taken from the default.
      font: { name: 'Calibri', size: fontSize, ...(bold && { bold }), ...(italic && { italic }), ...colorOf(color) },
    }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(style.borders !== undefined && { border: bordersToFile(style.borders) }),
    ...((horizontal !== undefined || vertical !== undefined || wrap) && {
      alignment: {
        ...(horizontal !== undefined && { horizontal }),
        ...(vertical !== undefined && { vertical: vertical === 'middle' ? 'center' : vertical }),
        ...(wrap && { wrapText: true }),
      },
    }),
  };
}

function colorOf(color: string | undefined): { color?: { rgb: string } } {
  return color === undefined ? {} : { color: { rgb: color } };
}

function bordersToFile(borders: CellBorders): NonNullable<FileStyle['border']> {
  return Object.fromEntries(
    Object.entries(borders).map(([side, { line, color }]) => [side, { style: line as 'thin', color: { rgb: color } }]),
  );
}

export function styleFromFile({ numFmt, font, fill, alignment, border }: FileStyle): CellStyle | undefined {
  const color = font?.color?.rgb?.slice(-6).toUpperCase();
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const { horizontal, vertical, wrapText } = alignment ?? {};
  const borders = bordersFromFile(border);
  const style: CellStyle = {
    ...(numFmt !== undefined && numFmt !== 'General' && { numberFormat: numFmt }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.size !== undefined && font.size !== 11 && { fontSize: font.size }),
    ...(color !== undefined && color !== '000000' && { color }),
    ...(background !== undefined && { fill: background.slice(-6).toUpperCase() }),
    ...((horizontal === 'left' || horizontal === 'center' || horizontal === 'right') && { horizontal }),
    ...((vertical === 'top' || vertical === 'center') && {
      vertical: vertical === 'center' ? ('middle' as const) : vertical,
    }),
    ...(wrapText && { wrap: true }),
    ...(borders !== undefined && { borders }),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

function bordersFromFile(border: FileStyle['border']): CellBorders | undefined {
  const found = borderSides.flatMap((side) => {
    const { style, color } = border?.[side] ?? {};
    return style === undefined
      ? []
      : [[side, { line: style, color: color?.rgb?.slice(-6).toUpperCase() ?? '000000' }] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
