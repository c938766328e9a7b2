/** Links on cells: Univer keeps them inside the text of the cell and names sheets by their ids. */
import { CellValueType, CustomRangeType, type ICellData } from '@univerjs/core';

/** A cell whose whole text is a link. `ids` are those of the sheets, by name. */
export function linkedText(text: string, link: string, ids: ReadonlyMap<string, string>): ICellData {
  return {
    t: CellValueType.STRING,
    p: {
      id: 'linked',
      documentStyle: {},
      body: {
        dataStream: `${text}\r\n`,
        paragraphs: [{ startIndex: text.length }],
        customRanges: [
          {
            startIndex: 0,
            endIndex: text.length - 1,
            rangeType: CustomRangeType.HYPERLINK,
            rangeId: 'link',
            properties: { url: toUniverAddress(link, ids) },
          },
        ],
      },
    },
  };
}

/** Where the text of a cell leads; undefined where it is no link. `nameOf` gives the name of a sheet by its id. */
export function linkIn({ p }: ICellData, nameOf: (sheetId: string) => string | undefined): string | undefined {
  const range = p?.body?.customRanges?.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK);
  const url: unknown = range?.properties?.url;
  return typeof url === 'string' && url !== '' ? fromUniverAddress(url, nameOf) : undefined;
}

function toUniverAddress(link: string, ids: ReadonlyMap<string, string>): string {
  const place = /^#(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(link);
  if (place === null) return link;
  const id = ids.get(place[1]?.replaceAll("''", "'") ?? place[2] ?? '');
  return id === undefined ? link : `#gid=${id}&range=${place[3]?.replaceAll('$', '')}`;
}

function fromUniverAddress(url: string, nameOf: (sheetId: string) => string | undefined): string {
  if (!url.startsWith('#')) return url;
  const place = new URLSearchParams(url.slice(1));
  const name = nameOf(place.get('gid') ?? '');
  if (name === undefined) return url;
  return `#'${name.replaceAll("'", "''")}'!${place.get('range') ?? 'A1'}`;
}
