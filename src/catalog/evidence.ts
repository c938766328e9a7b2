/**
 * What stands behind the figures: every fact with its source, the verdict on it, and the notes. Large, and only wanted
 * when somebody asks how a figure was made: `loadEvidence` brings it in then; no function of a cell may import it.
 */
import type { EncodedEvidence } from './encoded-evidence';
import { evidenceKinds } from './generated/evidence-kinds';
import type { KindName } from './kinds';
import type { Source } from './sources';

export type Evidence = { readonly [Kind in KindName]: ReturnType<(typeof evidenceKinds)[Kind]> };

export function evidenceOf(encoded: EncodedEvidence): Evidence {
  const opened = Object.entries(evidenceKinds).map(([kind, open]) => [
    kind,
    (open as (part: unknown, sources: readonly Source[]) => unknown)(encoded[kind as KindName], encoded.sources),
  ]);
  return Object.fromEntries(opened) as Evidence;
}

export async function loadEvidence(): Promise<Evidence> {
  const { evidence } = await import(/* webpackChunkName: "evidence" */ './generated/evidence');
  return evidenceOf(evidence);
}
