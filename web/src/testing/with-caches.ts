/** jsdom has no Cache Storage: puts an empty one in its place. @returns what is written to it, by the cache's name and the address */
export function withCaches(): Map<string, Map<string, Response>> {
  const stores = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const entries = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, entries);
    return Promise.resolve({
      put: (key: string, value: Response) => Promise.resolve(void entries.set(key, value)),
      match: (key: string) => Promise.resolve(entries.get(key)?.clone()),
      keys: () => Promise.resolve([...entries.keys()]),
      delete: (key: string) => Promise.resolve(entries.delete(key)),
    });
  };
  Object.assign(globalThis, { caches: { open, delete: (name: string) => Promise.resolve(stores.delete(name)) } });
  return stores;
}
