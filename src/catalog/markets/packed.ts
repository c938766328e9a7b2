/** How market series travel. */
import { packing, plain, rare, rowsOf } from '../columns';
import type { MarketsData, PointData, SeriesData } from './lookup';

export const packed = packing<MarketsData>((source) => ({
  series: rowsOf<SeriesData>({
    ...{ id: plain(), title: plain(), unit: plain(), definition: plain(), own: plain() },
    points: rowsOf<PointData>({
      ...{ year: plain(), of: rare(), value: plain(), low: rare(), high: rare(), who: plain(), basis: plain() },
      ...{ kind: plain(), status: plain(), source, counts: rare() },
    }),
  }),
}));
