/**
 * Where a source was read, which is another thing than who publishes it: a data sheet on a mirror is the maker's word,
 * but nobody has seen that the mirror copies well. Only the build asks: confidence follows it.
 */
import type { Source } from './sources';

/** original: with the publisher itself; publication: quoted by one that is known; copy: mirror, forum, generated page. */
export const readings = ['original', 'publication', 'copy'] as const;

export type Reading = (typeof readings)[number];

export interface Hosts {
  readonly original: readonly string[];
  readonly publication: readonly string[];
}

export interface GradedSource extends Source {
  readonly reading: Reading;
}

export function graded(
  sources: Readonly<Record<string, Source>>,
  hosts: Hosts,
): Readonly<Record<string, GradedSource>> {
  return Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [id, { ...source, reading: readingOf(source, hosts) }]),
  );
}

/** Tables and posts of enthusiasts are copies of something, wherever they stand. */
export function readingOf({ kind, url, readAt }: Source, hosts: Hosts): Reading {
  if (kind === 'community' || url === undefined) return 'copy';
  if (readAt !== undefined) {
    const read = readAt.startsWith('http') ? readingAt(readAt, hosts) : 'copy';
    return read === 'original' ? 'publication' : read;
  }
  return readingAt(url, hosts);
}

function readingAt(address: string, hosts: Hosts): Reading {
  const names = namesOf(address);
  if (names.some((name) => hosts.original.includes(name))) return 'original';
  return names.some((name) => hosts.publication.includes(name)) ? 'publication' : 'copy';
}

/** The host without www, and with the owner where many share it: github.com/NVIDIA. */
function namesOf(address: string): readonly string[] {
  const { host, pathname } = new URL(address);
  const bare = host.replace(/^(www|m)\./, '').replace(/\.$/, '');
  const [, owner = ''] = pathname.split('/');
  const site = bare === 'raw.githubusercontent.com' ? 'github.com' : bare;
  return site === 'github.com' || site === 'gitee.com' ? [`${site}/${owner}`] : [site];
}
