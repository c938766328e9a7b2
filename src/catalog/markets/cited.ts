import { unmarked } from '../pinned-source';
import { keyed, type Statement } from '../statement';
import type { MarketPoint } from './lookup';

export function cited(point: MarketPoint): Statement {
  const { series, year, of, value, unit, low, high, who, basis, status, source } = point;
  return {
    ...{ subject: of === undefined ? series : `${series}, ${of}` },
    about: `${year} by ${who}: ${status}, ${basis}`,
    key: keyed('markets', series, year, of ?? '', who, basis, status, unmarked(source.title)),
    ...{ value, unit, low, high, source, asOf: source.date },
  };
}
