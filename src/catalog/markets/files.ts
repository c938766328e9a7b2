/** Market points for the build: one file a series. */
import { byId, defined, type FileSet, type KindFiles } from '../data-files';
import { namedSource } from '../sources';
import { type MarketFile, type MarketFiles, marketFile } from './format';
import { disagreement } from './lint/disagreement';
import { shares } from './lint/shares';
import type { MarketsData } from './lookup';

const markets: FileSet<MarketFile> = {
  path: 'markets',
  format: marketFile,
  schema: 'market',
  counted: ({ length }) => `${length} markets`,
  sources: ({ sources }) => sources,
  uses: ({ points }) => points.map(({ source }, index) => [`points[${index}].source`, source]),
  names: ({ id, content: { also = [] } }) => [id, ...also],
  once: ({ points }) =>
    points.map(({ year, of, value, kind, source, basis }, index) => ({
      at: `points[${index}]`,
      key: [year, of, value, kind, source, basis].join('|'),
      what: 'point',
    })),
};

export const files: KindFiles<MarketFiles, MarketsData> = {
  sets: { markets },
  linters: [shares, disagreement],
  resolve: ({ markets }) => ({
    series: markets.map(({ id, content: { title, unit, definition, also = [], points, sources } }) => ({
      ...{ id, title, unit, definition, own: also },
      points: points.map(({ source, derived, note, ...point }) =>
        defined({ ...point, source: namedSource(sources, source) }),
      ),
    })),
  }),
  evidence: ({ markets }) =>
    byId(
      markets,
      ({ id }) => id,
      ({ content: { points } }) => points.map(({ note = '' }) => note),
    ),
};
