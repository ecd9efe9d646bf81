import type { Captured } from './captured';

/** Where captures wait. */
export interface CaptureStore {
  all: () => Promise<Captured[]>;
  put: (captured: Captured) => Promise<void>;
  remove: (key: string) => Promise<void>;
  /** Tells of every change, in other windows too. */
  subscribe: (changed: () => void) => () => void;
}

const table = 'captures';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('keyuan-captures', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** In the browser's database: it outlives the page, the network and the session. */
export function databaseStore(): CaptureStore {
  let database: Promise<IDBDatabase> | null = null;
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('keyuan-captures');
  const told = () => listeners.forEach((listener) => listener());
  channel?.addEventListener('message', told);

  // Resolves when the change is on the disk, not before.
  const run = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await (database ??= opened())).transaction(table, mode, { durability: 'strict' });
    const request = act(transaction.objectStore(table));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
    return request.result;
  };
  const changed = () => {
    told();
    channel?.postMessage('changed');
  };
  return {
    all: async () => (await run('readonly', (store) => store.getAll() as IDBRequest<Captured[]>)).sort((a, b) => a.at.localeCompare(b.at)),
    put: async (captured) => {
      await run('readwrite', (store) => store.put(captured));
      changed();
    },
    remove: async (key) => {
      await run('readwrite', (store) => store.delete(key));
      changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
