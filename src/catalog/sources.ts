/** Who says a figure, as answers show it. */
import type { EncodedSource } from './dataset';
import type { PublisherKind } from './publishers';

export interface Source {
  readonly title: string;
  readonly url?: string | undefined;
  readonly kind: PublisherKind;
  readonly date: string;
}

export function decodeSources(encoded: readonly EncodedSource[]): readonly Source[] {
  return encoded.map(([title, address, kind, date]): Source => {
    if (typeof address === 'string') return { title, ...(address !== '' && { url: address }), kind, date };
    return {
      title,
      get url() {
        return address() || undefined;
      },
      kind,
      date,
    };
  });
}

/** The source at an index: a hole means that the file was cut or edited by hand. */
export function sourceAt(sources: readonly Source[], index: number): Source {
  const source = sources[index];
  if (source === undefined) throw new Error('The dataset is damaged: a source is missing. Build it again.');
  return source;
}
