/** The evidence as the build writes it: by kind; sources of all kinds by their position. */
import type { evidenceKinds } from './generated/evidence-kinds';
import type { KindName } from './kinds';
import type { Source } from './sources';

type Encoded<Kind extends KindName> = Parameters<(typeof evidenceKinds)[Kind]>[0];

export type EncodedEvidence = { readonly [Kind in KindName]: Encoded<Kind> } & { readonly sources: readonly Source[] };
