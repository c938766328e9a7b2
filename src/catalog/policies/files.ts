/** Policy events for the build: one file a topic. */
import { byId, defined, type FileSet, type KindFiles } from '../data-files';
import { namedSource } from '../sources';
import { eventKey } from './evidence';
import { type PolicyFile, type PolicyFiles, policyFile } from './format';
import { order } from './lint/order';
import { twoDays } from './lint/two-days';
import type { PoliciesData } from './lookup';

const policies: FileSet<PolicyFile> = {
  path: 'policies',
  format: policyFile,
  schema: 'policy',
  counted: ({ length }) => `${length} policy topics`,
  sources: ({ sources }) => sources,
  uses: ({ events }) =>
    events.flatMap(({ source, also = [] }, index) => [
      [`events[${index}].source`, source] as const,
      ...also.map((id, place) => [`events[${index}].also[${place}]`, id] as const),
    ]),
  days: ({ events }) => events.map(({ date }, index) => [`events[${index}].date`, date]),
  names: ({ id, content: { also = [] } }) => [id, ...also],
  once: ({ events }) =>
    events.map(({ date, title }, index) => ({
      at: `events[${index}]`,
      key: `${date}|${title.toLowerCase()}`,
      what: 'event',
    })),
  everywhere: true,
};

export const files: KindFiles<PolicyFiles, PoliciesData> = {
  sets: { policies },
  linters: [order, twoDays],
  resolve: ({ policies }) => ({
    topics: policies.map(({ id, content: { title, also = [], events, sources } }) => ({
      ...{ id, title, own: also },
      events: events.map(({ date, actor, title, instrument, status, source }) => ({
        ...{ date, actor, title, instrument, status, source: namedSource(sources, source) },
      })),
    })),
  }),
  evidence: ({ policies }, place) =>
    byId(
      policies,
      ({ id }) => id,
      ({ content: { sources, events } }) =>
        byId(events, eventKey, ({ source, also = [], parameters, note }) =>
          defined({ sources: [source, ...also].map((name) => place(sources, name)), parameters, note }),
        ),
    ),
};
