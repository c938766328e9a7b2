/** How a component gets at the state of the pane. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneState } from './pane-state';
import type { Store } from './store';

export const PaneContext = createContext<PaneState | undefined>(undefined);

export function usePane(): PaneState {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('This component belongs inside the pane.');
  return pane;
}

/** The value of a store, now and whenever it changes. */
export function useStore<T>({ subscribe, get }: Store<T>): T {
  return useSyncExternalStore(subscribe, get);
}
