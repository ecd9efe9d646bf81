import type { Condition } from '@/api/types';
import { both } from './rows/piece';

/** Which records are chosen: some by their ids, or all that the list shows but some. */
export interface Selection {
  all: boolean;
  /** The chosen ones; of all, those that are not. */
  ids: ReadonlySet<string>;
}

export const nothing: Selection = { all: false, ids: new Set() };
export const everything: Selection = { all: true, ids: new Set() };

export const has = (selection: Selection, id: string): boolean => selection.all !== selection.ids.has(id);
export const countOf = (selection: Selection, total: number): number => (selection.all ? Math.max(0, total - selection.ids.size) : selection.ids.size);

export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...selection, ids };
}

/** The same with these chosen, or not. */
export function withAll(selection: Selection, ids: readonly string[], chosen: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (chosen === selection.all) next.delete(id);
    else next.add(id);
  }
  return { ...selection, ids: next };
}

/** So many picked one by one are as many single acts, which need no right to bulk edits (src/app/in_bulk.hpp). */
const byHand = 200;
export const isByHand = (selection: Selection): boolean => !selection.all && selection.ids.size <= byHand;

/** Records as the server is told of them: by ids, or by what the list asks. */
export type Named = { ids: string[] } | { filter: Condition; q?: string };

export function told(selection: Selection, filter: Condition | null, q: string): Named {
  if (!selection.all) return { ids: [...selection.ids] };
  const others: Condition | null = selection.ids.size > 0 ? ['id', 'not in', [...selection.ids]] : null;
  return { filter: both(filter, others) ?? { all: [] }, ...(q ? { q } : {}) };
}
