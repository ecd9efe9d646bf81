import { createCache } from '@ant-design/cssinjs';

/**
 * Ant Design writes a component's styles when it is first drawn and throws them away with the last one of its kind, so that every
 * page wrote those of its own anew. These stay: there are a few dozen, and a look more for each theme.
 */
export function keptStyles(): ReturnType<typeof createCache> {
  const cache = createCache();
  const update = cache.opUpdate.bind(cache);
  // [how many use it, the styles]: one more use than there are.
  cache.opUpdate = (path, change) =>
    update(path, (before) => {
      const next = change(before);
      return before || !next ? next : [next[0] + 1, next[1]];
    });
  return cache;
}
