import { badQuestion, CellError } from '../cells';
import { defineFunction } from '../define';
import { found } from '../naming';
import { date, type Parameter, text } from '../parameters';
import { answered } from '../reading';
import { headers, tableOf } from '../tables';

const day = date({ optional: true, help: '' });

/** A day, or all of a month or year: 2025 here is the year, not the day 2025 of Excel, which lies in 1905. */
function since(help: string, otherwise: string): Parameter<string | undefined> {
  return {
    ...day,
    help,
    otherwise,
    read: (cell, argument, world) => {
      const written = String(cell).trim();
      if (/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(written)) return written;
      const read = day.read(cell, argument, world);
      return read instanceof CellError
        ? badQuestion(`${argument}: "${written}" is no date. Give a date cell, "2025-04-09", "2025-04" or 2025.`)
        : read;
    },
  };
}

export const POLICYEVENTS = defineFunction({
  name: 'POLICYEVENTS',
  family: 'export control',
  summary: 'What happened between two days: rules, letters, duties, talks and bills, each with its source.',
  parameters: {
    from: since('First day; a month or a year will do.', 'from the beginning'),
    to: since('Last day, included; a month or a year will do.', 'to the end'),
    topic: text({
      optional: true,
      help: 'Topic, such as entity list, tariffs, enforcement or china measures, or words: H200, gallium, section 232 taiwan.',
      otherwise: 'all topics',
    }),
    headers,
  },
  result: {
    shape: 'table',
    help: 'Eight columns: date (text, as exact as the source), actor, measure, instrument, status, topic, source, address.',
  },
  assumptions: ['A status says what was found, not more: a measure whose end was not found is not called ended.'],
  examples: [
    {
      formula: '=POLICYEVENTS(2025,2025,"revenue share")',
      result: { beginsWith: ['date', 'actor', 'measure', 'instrument', 'status', 'topic', 'source', 'address'] },
    },
    {
      formula: '=INDEX(POLICYEVENTS("2025-08-10","2025-08-10","revenue share",FALSE),1,3)',
      result: '15% of H20 and MI308 China revenue for licences',
    },
    {
      formula: '=INDEX(POLICYEVENTS(2026,2026,"Applied Materials",FALSE),1,3)',
      result: 'Applied Materials pays USD 252.5 m for 56 shipments of ion implanters to SMIC through Korea',
      note: 'words that are no topic are looked for in measure, actor, instrument and status',
    },
    { formula: '=POLICYEVENTS("2026-01-01","2025-01-01")', result: '#VALUE!', note: 'the first day is after the last' },
    { formula: '=POLICYEVENTS(,,"weather")', result: '#N/A', note: 'the sentence lists the topics' },
  ],
  native: 'none',
  answer: ({ from, to, topic, headers }, { policies }) => {
    const events = found(
      answered(
        'policies',
        policies.events({
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          ...(topic !== undefined && { topic }),
        }),
      ),
    );
    if (events.length === 0) return [];
    return tableOf(
      headers,
      ['date', 'actor', 'measure', 'instrument', 'status', 'topic', 'source', 'address'],
      events.map((event) => [
        event.date,
        event.actor,
        event.title,
        event.instrument,
        event.status,
        event.topic,
        event.source.title,
        event.source.url ?? '',
      ]),
    );
  },
});
