/** Stands in Excel's build for src/catalog/addresses.ts: few cells show the address of a source. */
import type { Addresses } from '../catalog/addresses-by-kind';
import type { KindName } from '../catalog/kinds';
import { LateData } from './late-data';

export const lateAddresses = new LateData<Addresses>('The addresses of the sources', 'addresses.js');

export function addressesOf(kind: KindName): (index: number) => string {
  return (index) => {
    if (lateAddresses.alone) return `the address is in ${lateAddresses.script}`;
    return lateAddresses.content[kind][index] ?? '';
  };
}
