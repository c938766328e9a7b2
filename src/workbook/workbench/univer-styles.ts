/** How cells look: from Univer's styles to those of a snapshot, and back. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { borderSides, type CellBorders, type CellStyle } from '../snapshot';

const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const verticals = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

export function styleToUniver(style: CellStyle): IStyleData {
  return {
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.color !== undefined && { cl: { rgb: `#${style.color}` } }),
    ...(style.fill !== undefined && { bg: { rgb: `#${style.fill}` } }),
    ...(style.horizontal !== undefined && { ht: horizontals[style.horizontal] }),
    ...(style.vertical !== undefined && { vt: verticals[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.borders && { bd: bordersToUniver(style.borders) }),
  };
}

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const univerSides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

function bordersToUniver(borders: CellBorders): IBorderData {
  return Object.fromEntries(
    borderSides.flatMap((side) => {
      const border = borders[side];
      if (border === undefined) return [];
      return [[univerSides[side], { s: lines[border.line] ?? BorderStyleTypes.THIN, cl: { rgb: `#${border.color}` } }]];
    }),
  );
}

function bordersFromUniver(borders: Nullable<IBorderData>): CellBorders | undefined {
  const found = borderSides.flatMap((side) => {
    const border = borders?.[univerSides[side]];
    const line = border && Object.keys(lines).find((name) => lines[name] === border.s);
    return line ? [[side, { line, color: hex(border.cl?.rgb) ?? '000000' }] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

export function styleFromUniver(style: Nullable<IStyleData>): CellStyle | undefined {
  if (!style) return undefined;
  const { n, bl, it, fs, cl, bg, ht, vt, tb, bd } = style;
  const borders = bordersFromUniver(bd);
  const color = hex(cl?.rgb);
  const fill = hex(bg?.rgb);
  const horizontal = nameOf(horizontals, ht);
  const vertical = nameOf(verticals, vt);
  const result: CellStyle = {
    ...(n?.pattern && { numberFormat: n.pattern }),
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(fs !== undefined && { fontSize: fs }),
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(borders !== undefined && { borders }),
  };
  return Object.keys(result).length === 0 ? undefined : result;
}

function nameOf<Name extends string>(
  values: Readonly<Record<Name, number>>,
  value: Nullable<number>,
): Name | undefined {
  return (Object.keys(values) as Name[]).find((name) => values[name] === value);
}

/** `#1f4e79` and `rgb(31,78,121)` are 1F4E79; undefined for no colour. */
function hex(color: Nullable<string>): string | undefined {
  const digits = /^#([0-9a-f]{6})/i.exec(color ?? '')?.[1];
  if (digits !== undefined) return digits.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color ?? '')?.slice(1, 4);
  return parts
    ?.map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
