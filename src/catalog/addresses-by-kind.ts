import type { KindName } from './kinds';

/** By kind and by position of the source, '' where it has none; they travel apart from all else. */
export type Addresses = Readonly<Record<KindName, readonly string[]>>;
