import type { Plugin } from 'vite';
import { firstFiles } from './first-files.ts';

interface Chunk {
  imports: string[];
  dynamicImports: string[];
  isEntry: boolean;
}

/**
 * A part that is loaded later names the files it needs, so that they come together. Those that are there already, whichever way one
 * came to it, need no naming: the first page would carry some ten kilobytes of names.
 */
export function fewPreloads(): { plugin: Plugin; resolve: (file: string, needed: string[], at: { hostId: string; hostType: 'html' | 'js' }) => string[] } {
  let there = new Map<string, ReadonlySet<string>>();
  return {
    plugin: {
      name: 'keyuan-few-preloads',
      apply: 'build',
      generateBundle(_options, bundle) {
        there = surelyThere(new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : []))), firstFiles(bundle, 'first'));
      },
    },
    resolve: (_file, needed, { hostId, hostType }) => (hostType === 'html' ? needed : needed.filter((one) => !there.get(hostId)?.has(one))),
  };
}

/**
 * Of each chunk, which others are loaded or on their way when it runs: what it imports, and what all that load it have in common.
 * @param named what the page itself names, before anything runs
 */
export function surelyThere(chunks: ReadonlyMap<string, Chunk>, named: Iterable<string> = []): Map<string, ReadonlySet<string>> {
  const loaders = new Map<string, string[]>([...chunks.keys()].map((name) => [name, []]));
  for (const [name, { imports, dynamicImports }] of chunks) for (const one of [...imports, ...dynamicImports]) loaders.get(one)?.push(name);
  const own = new Map([...chunks].map(([name, { isEntry }]) => [name, new Set([...imported(name, chunks), ...(isEntry ? named : [])])]));

  // Everything is held to be there until somebody comes without it.
  const there = new Map<string, ReadonlySet<string>>([...chunks.keys()].map((name) => [name, new Set(chunks.keys())]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, { isEntry }] of chunks) {
      const ways = isEntry ? [] : (loaders.get(name) ?? []).map((one) => there.get(one) ?? new Set<string>());
      const [first, ...others] = ways;
      const next = new Set(own.get(name));
      for (const one of first ?? []) if (others.every((way) => way.has(one))) next.add(one);
      if (next.size === there.get(name)?.size) continue;
      there.set(name, next);
      changed = true;
    }
  }
  return there;
}

function imported(name: string, chunks: ReadonlyMap<string, Chunk>, all = new Set<string>()): Set<string> {
  if (all.has(name)) return all;
  all.add(name);
  for (const one of chunks.get(name)?.imports ?? []) imported(one, chunks, all);
  return all;
}
