/** How policy events travel. */
import { packing, plain, rowsOf } from '../columns';
import type { PoliciesData, TopicData } from './lookup';

export const packed = packing<PoliciesData>((source) => ({
  topics: rowsOf<TopicData>({
    ...{ id: plain(), title: plain(), own: plain() },
    events: rowsOf({
      ...{ date: plain(), actor: plain(), title: plain(), instrument: plain(), status: plain(), source },
    }),
  }),
}));
