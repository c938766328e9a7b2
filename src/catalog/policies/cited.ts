import { keyed, type Statement } from '../statement';
import type { PolicyEvent } from './lookup';

export function cited(event: PolicyEvent): Statement {
  const { topic, date, title, actor, instrument, status, source } = event;
  return {
    ...{ subject: actor, about: `${title} (${instrument})`, value: status, unit: '' },
    key: keyed('policies', topic, date, title),
    ...{ source, asOf: date },
    noteIn: ({ policies }) => policies.of(event)?.note,
  };
}
