/**
 * The one way to write an item file: keys in a fixed order, sources by id, specs in the order of specs.ts,
 * and one source and one fact a line, so that a correction is one line of a diff.
 */
import { specs } from '../specs';
import type { ItemFile } from './format';

const keys = {
  file: ['$schema', 'name', 'kind', 'vendor', 'aliases', 'note', 'dataCenter', 'sources', 'specs'],
  aliases: ['also', 'old', 'local', 'bare', 'family', 'tools'],
  source: ['title', 'url', 'readAt', 'kind', 'date'],
  fact: ['value', 'unit', 'low', 'high', 'source', 'asOf', 'note', 'counts', 'credible', 'choose', 'derived'],
} as const;

/** The text of an item file. Facts keep their order: the first one wins where all else is equal. */
export function itemText(item: ItemFile): string {
  const lines = inOrder(item, keys.file).map(([key, value]) => {
    if (key === 'aliases')
      return entry(key, block(inOrder(value as object, keys.aliases).map(([k, v]) => entry(k, list(v)))));
    if (key === 'sources') {
      const sources = Object.entries(item.sources).sort(([a], [b]) => (a < b ? -1 : 1));
      return entry(key, block(sources.map(([id, source]) => entry(id, inline(source, keys.source)))));
    }
    if (key === 'specs') {
      const present = specs.flatMap(({ id }) => (item.specs[id] === undefined ? [] : [[id, item.specs[id]] as const]));
      return entry(
        key,
        block(
          present.map(([id, facts]) => {
            const rows = facts.map((fact) => `      ${inline(fact, keys.fact)}`).join(',\n');
            return entry(id, `[\n${rows}\n    ]`);
          }),
        ),
      );
    }
    return entry(key, JSON.stringify(value));
  });
  return `{\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}

const entry = (key: string, text: string): string => `${JSON.stringify(key)}: ${text}`;

const block = (entries: readonly string[]): string => `{\n${entries.map((line) => `    ${line}`).join(',\n')}\n  }`;

const list = (values: unknown): string => `[${(values as unknown[]).map((value) => JSON.stringify(value)).join(', ')}]`;

const inline = (object: object, order: readonly string[]): string =>
  `{ ${inOrder(object, order)
    .map(([key, value]) => entry(key, JSON.stringify(value)))
    .join(', ')} }`;

function inOrder(object: object, order: readonly string[]): [string, unknown][] {
  return order.flatMap((key) => {
    const value = (object as Record<string, unknown>)[key];
    return value === undefined ? [] : [[key, value] as [string, unknown]];
  });
}
