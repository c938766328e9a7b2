/** How the catalogue of chips and systems travels. */
import { oneOf, packing, plain, rare, rowsOf } from '../columns';
import { figureFields } from '../figure-fields';
import { specs } from '../specs';
import type { Dataset, ItemData, Vendor } from './lookup';

export const packed = packing<Omit<Dataset, 'pinned'>>((source) => ({
  version: plain(),
  until: plain(),
  hash: plain(),
  vendors: rowsOf<Vendor>({ name: plain(), country: plain(), also: rare(), brands: rare(), words: rare() }),
  items: rowsOf<ItemData>({
    ...{ name: plain(), id: plain(), kind: plain(), vendor: plain(), country: plain(), dataCenter: plain() },
    ...{ own: rare(), shared: rare(), tools: rare() },
    figures: rowsOf({ spec: oneOf(specs), ...figureFields(source), note: rare() }),
  }),
}));
