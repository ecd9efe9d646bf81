import { useCallback, useSyncExternalStore } from 'react';
import type { Entity } from '@/api/types';

/** How one person has a list before them, whatever it shows: kept from day to day. */
export interface Looks {
  /** Pixels, of columns that were drawn wider or narrower. */
  widths: Record<string, number>;
  /** How many columns stay while the others are scrolled sideways. */
  frozen: number;
  /** Turned page by page, or scrolled through to the end. */
  walk: 'pages' | 'scroll';
  /** The view that is shown when nothing else is asked for. */
  view: string | null;
}

export const firstLooks: Looks = { widths: {}, frozen: 1, walk: 'scroll', view: null };

const cache = new Map<string, Looks>();
const listeners = new Set<() => void>();
const keyOf = (entity: Entity) => `keyuan.list.${entity.name}`;

export function looksOf(entity: Entity): Looks {
  const key = keyOf(entity);
  const known = cache.get(key);
  if (known) return known;
  const read = { ...firstLooks, ...parsed(localStorage.getItem(key)) };
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

export function changeLooks(entity: Entity, part: Partial<Looks>): void {
  const next = { ...looksOf(entity), ...part };
  cache.set(keyOf(entity), next);
  localStorage.setItem(keyOf(entity), JSON.stringify(next));
  for (const listener of listeners) listener();
}

export function useLooks(entity: Entity): [Looks, (part: Partial<Looks>) => void] {
  const looks = useSyncExternalStore(subscribe, () => looksOf(entity));
  return [looks, useCallback((part: Partial<Looks>) => changeLooks(entity, part), [entity])];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
