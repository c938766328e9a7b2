/**
 * Stands in Excel's build for src/catalog/addresses.ts: the addresses of sources come in a script of their own, right
 * after the functions. A cell that shows one waits for it; all others have their answer before.
 */
import type { Addresses } from '../catalog/addresses-by-kind';
import type { KindName } from '../catalog/kinds';

/** Thrown where an answer needs an address that is not there yet: ask again after `arrival`. */
export class AddressAwaited extends Error {
  readonly arrival = arrival;
}

let addresses: Addresses | undefined;
let arrived: () => void;
let missed: () => void;
const arrival = new Promise<void>((resolve, reject) => {
  arrived = resolve;
  missed = reject;
});
// Nobody may have asked.
arrival.catch(() => undefined);

export function addressesOf(kind: KindName): (index: number) => string {
  return (index) => {
    if (addresses === undefined) {
      // With no page around it the functions script stands alone: nothing else will come, and it has to answer.
      if (typeof document === 'undefined') return 'the address is in addresses.js';
      throw new AddressAwaited();
    }
    return addresses[kind][index] ?? '';
  };
}

export function addressesArrived(all: Addresses): void {
  addresses = all;
  arrived();
}

/** Called when every script has run: whoever still waits would wait for ever. */
export function noMoreAddresses(): void {
  if (addresses === undefined) missed();
}
