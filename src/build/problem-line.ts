import type { Problem } from '../catalog/lint/linter';

/** One problem on one line: where, what, and what to do. */
export function problemLine({ file, path, rule, fix }: Problem): string {
  return `${file}: ${path}: ${rule}. Fix: ${fix}.`;
}
