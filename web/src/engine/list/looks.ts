import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { keys } from '@/api/keys';
import { getSetting, putSetting } from '@/api/me';
import type { Entity, Value } from '@/api/types';

/** How one person has a list or board before them, whatever it shows: kept from day to day, on every machine. */
export interface Looks {
  /** Pixels, of columns that were drawn wider or narrower. */
  widths: Record<string, number>;
  /** How many columns stay while the others are scrolled sideways. */
  frozen: number;
  /** Turned page by page, or scrolled through to the end. */
  walk: 'pages' | 'scroll';
  /** The view that is shown when nothing else is asked for. */
  view: string | null;
  /** Columns of a board that are narrow, by "field/value". */
  collapsed: string[];
}

export type LooksOf = 'list' | 'board';

export const firstLooks: Looks = { widths: {}, frozen: 1, walk: 'scroll', view: null, collapsed: [] };

const cache = new Map<string, Looks>();
const listeners = new Set<() => void>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
const sendAfterMs = 600;
const keyOf = (entity: Entity, of: LooksOf) => `${of}.${entity.name}`;
const placeOf = (key: string) => `keyuan.${key}`;

// What this machine knows is there at once; what the server knows comes after it.
export function looksOf(entity: Entity, of: LooksOf = 'list'): Looks {
  const key = keyOf(entity, of);
  const known = cache.get(key);
  if (known) return known;
  const read = { ...firstLooks, ...parsed(localStorage.getItem(placeOf(key))) };
  cache.set(key, read);
  return read;
}

function parsed(text: string | null): Partial<Looks> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return value !== null && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}

function keep(key: string, looks: Looks): void {
  cache.set(key, looks);
  localStorage.setItem(placeOf(key), JSON.stringify(looks));
  for (const listener of listeners) listener();
}

export function changeLooks(entity: Entity, part: Partial<Looks>, of: LooksOf = 'list'): void {
  const key = keyOf(entity, of);
  const next = { ...looksOf(entity, of), ...part };
  keep(key, next);
  clearTimeout(waiting.get(key));
  // What could not be sent is still kept on this machine.
  waiting.set(key, setTimeout(() => void putSetting(key, next as unknown as Value).catch(() => undefined), sendAfterMs));
}

export function useLooks(entity: Entity, of: LooksOf = 'list'): [Looks, (part: Partial<Looks>) => void] {
  const queries = useQueryClient();
  const key = keyOf(entity, of);
  const { data } = useQuery({ queryKey: keys.setting(key), queryFn: () => getSetting(key), staleTime: Infinity, retry: false });
  useEffect(() => {
    if (data === null || typeof data !== 'object' || Array.isArray(data) || waiting.has(key)) return;
    const told = { ...firstLooks, ...(data as Partial<Looks>) };
    if (JSON.stringify(told) !== JSON.stringify(cache.get(key))) keep(key, told);
  }, [data, key]);
  const looks = useSyncExternalStore(subscribe, () => looksOf(entity, of));
  const change = useCallback(
    (part: Partial<Looks>) => {
      changeLooks(entity, part, of);
      queries.setQueryData(keys.setting(key), looksOf(entity, of));
    },
    [entity, of, queries, key],
  );
  return [looks, change];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
