import { keyed, type Statement } from '../statement';
import { type Claim, statedAsText } from './lookup';

export function cited({ id, claim, about, found, verdict, source }: Claim): Statement {
  return {
    ...{ subject: about, about: claim, value: `${verdict}: ${statedAsText(found)}`, unit: '' },
    key: keyed('claims', id),
    ...{ source, asOf: source.date },
    noteIn: ({ claims }) => claims.noteOf(id),
  };
}
