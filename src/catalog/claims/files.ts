/** Claims for the build: one file a theme. */
import { byId, defined, type FileSet, type KindFiles } from '../data-files';
import { namedSource } from '../sources';
import { type ClaimFile, type ClaimFiles, claimFile } from './format';
import { recompute } from './lint/recompute';
import { units } from './lint/units';
import type { ClaimsData } from './lookup';

const claims: FileSet<ClaimFile> = {
  path: 'claims',
  format: claimFile,
  schema: 'claim',
  counted: ({ length }) => `${length} claim themes`,
  sources: ({ sources }) => sources,
  uses: ({ claims }) => claims.map(({ source }, index) => [`claims[${index}].source`, source]),
  once: ({ claims }) => claims.map(({ id }, index) => ({ at: `claims[${index}].id`, key: id, what: 'claim id' })),
  everywhere: true,
};

export const files: KindFiles<ClaimFiles, ClaimsData> = {
  sets: { claims },
  linters: [units, recompute],
  resolve: ({ claims }) => ({
    claims: claims.flatMap(({ id: theme, content: { claims, sources } }) =>
      claims.map(({ source, note, ...claim }) => defined({ ...claim, theme, source: namedSource(sources, source) })),
    ),
  }),
  evidence: ({ claims }) =>
    byId(
      claims.flatMap(({ content }) => content.claims),
      ({ id }) => id,
      ({ note }) => note,
    ),
};
