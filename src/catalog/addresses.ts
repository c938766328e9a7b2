import { addresses } from './generated/addresses';
import type { KindName } from './kinds';

/**
 * The addresses of the sources of one kind of data, by position. They are as large as all figures together, and few
 * cells show one: Excel's build puts src/excel/late-addresses.ts here, so that cells need not wait for them.
 */
export function addressesOf(kind: KindName): (index: number) => string {
  return (index) => addresses[kind][index] ?? '';
}
