import { type Source, sourceAt } from '../sources';

interface EncodedEventEvidence {
  /** The one that the event shows, then those that confirm or add to it. */
  readonly sources: readonly number[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

export interface EventEvidence {
  readonly sources: readonly Source[];
  /** The numbers of the measure, named with their unit. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

export function eventKey({ date, title }: { readonly date: string; readonly title: string }): string {
  return `${date} ${title}`;
}

/** By topic, then by `eventKey`. */
export function evidence(
  topics: Readonly<Record<string, Readonly<Record<string, EncodedEventEvidence>>>>,
  sources: readonly Source[],
) {
  return {
    of(event: { readonly topic: string; readonly date: string; readonly title: string }): EventEvidence | undefined {
      const found = topics[event.topic]?.[eventKey(event)];
      if (found === undefined) return undefined;
      const listed = found.sources.map((index) => sourceAt(sources, index));
      return { ...found, parameters: found.parameters ?? {}, sources: listed };
    },
  };
}
