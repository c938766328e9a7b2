/** Policy events at run time: what happened between two days, by topic, with its source. */
import { NameIndex } from '../names';
import { isProblem, type Problem } from '../problem';
import type { Source } from '../sources';

export interface PolicyTopic {
  readonly id: string;
  readonly title: string;
}

export interface PolicyEvent {
  /** A day; a year or a month where no source gives the day. */
  readonly date: string;
  readonly topic: string;
  readonly actor: string;
  readonly title: string;
  readonly instrument: string;
  /** What became of it, as far as found. */
  readonly status: string;
  readonly source: Source;
}

/** Days as 2025-04-09; a year or a month means all of it. What is left out does not limit. */
export interface EventQuery {
  readonly from?: string;
  readonly to?: string;
  /** A topic, or words of which each begins a word of the event. */
  readonly topic?: string;
}

export interface TopicData extends PolicyTopic {
  /** Other words by which users ask for it. */
  readonly own: readonly string[];
  readonly events: readonly Omit<PolicyEvent, 'topic'>[];
}

export interface PoliciesData {
  readonly topics: readonly TopicData[];
}

export function open(data: PoliciesData): { readonly policies: Policies } {
  return { policies: new Policies(data) };
}

const dayForm = /^\d{4}(-\d{2}(-\d{2})?)?$/;

interface Index {
  readonly topics: readonly PolicyTopic[];
  readonly named: NameIndex<PolicyTopic>;
  readonly all: readonly PolicyEvent[];
}

function indexOf({ topics: data }: PoliciesData): Index {
  const entries = data.map(({ id, title, own }) => ({ target: { id, title }, name: id, own: [title, ...own] }));
  return {
    topics: entries.map(({ target }) => target),
    named: new NameIndex('policy topic', entries),
    all: data
      .flatMap(({ id, events }) => events.map((event): PolicyEvent => ({ ...event, topic: id })))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

export class Policies {
  #index: Index | undefined;

  /** Read when somebody asks: the events may come later than the functions. */
  constructor(readonly data: PoliciesData) {}

  get topics(): readonly PolicyTopic[] {
    return this.#known.topics;
  }

  /** By date, then in the order of the files. */
  get all(): readonly PolicyEvent[] {
    return this.#known.all;
  }

  get #known(): Index {
    this.#index ??= indexOf(this.data);
    return this.#index;
  }

  /** `topic('entity list')`, `topic('rare earths')`. */
  topic(text: string): PolicyTopic | Problem {
    const found = this.#known.named.find(text);
    if (!isProblem(found) || found.kind === 'ambiguous') return found;
    const names = this.topics.map(({ id }) => id);
    if (found.candidates.length > 0) return found;
    return { kind: 'unknown', sentence: `No topic "${text.trim()}": ${names.join(', ')}.`, candidates: names };
  }

  /** Events of a topic whose date lies between two days, both included; an event of unknown day counts with its month or year. */
  events({ from, to, topic }: EventQuery = {}): readonly PolicyEvent[] | Problem {
    for (const [name, day] of [['from', from] as const, ['to', to] as const]) {
      if (day !== undefined && !dayForm.test(day)) {
        return { kind: 'invalid', sentence: `"${name}" is "${day}": a date is written 2025-04-09, 2025-04 or 2025.` };
      }
    }
    const first = firstDay(from ?? '0000');
    const last = lastDay(to ?? '9999');
    if (first > last) {
      return { kind: 'invalid', sentence: `The first day, ${from}, is after the last, ${to}: swap them.` };
    }
    const among = topic === undefined || topic.trim() === '' ? this.all : this.#about(topic);
    if (isProblem(among)) return among;
    return among.filter((event) => lastDay(event.date) >= first && firstDay(event.date) <= last);
  }

  #about(text: string): readonly PolicyEvent[] | Problem {
    const topic = this.topic(text);
    if (!isProblem(topic)) return this.all.filter((event) => event.topic === topic.id);
    const words = wordsOf(text);
    if (words.length === 0) return topic;
    const found = this.all.filter(({ actor, title, instrument, status }) => {
      const told = wordsOf(`${actor} ${title} ${instrument} ${status}`);
      return words.every((word) => told.some((other) => other.startsWith(word)));
    });
    return found.length > 0 ? found : topic;
  }
}

/** H.R. 8800 is two words, hr and 8800. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
