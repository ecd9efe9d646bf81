import { useSyncExternalStore } from 'react';

/** A value that lives outside the components and that they can watch. */
export interface Store<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

export function create<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store of one of a few words, kept on this machine under `key`; the first of them when nothing is kept. */
export function remembered<T extends string>(key: string, choices: readonly [T, ...T[]]): Store<T> {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(key);
  const store = create<T>(choices.find((one) => one === kept) ?? choices[0]);
  store.subscribe(() => localStorage.setItem(key, store.get()));
  return store;
}

export const useStore = <T,>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
