import type { Condition, Value } from '@/api/types';

type Leaf = [string, string, Value?];

const isLeaf = (condition: Condition): condition is Extract<Condition, unknown[]> => Array.isArray(condition);

/** Whether a filter asks for what a record refers to has: `account.region`. */
export function reachesOut(filter: Condition | null): boolean {
  if (!filter) return false;
  if (isLeaf(filter)) return filter[0].includes('.');
  if ('not' in filter) return reachesOut(filter.not);
  return ('all' in filter ? filter.all : filter.any).some(reachesOut);
}

/** The conditions that must all hold, as far as a filter is no more than that. */
export function partsOf(filter: Condition | null): Condition[] {
  if (!filter) return [];
  return !isLeaf(filter) && 'all' in filter ? filter.all : [filter];
}

/** What a filter asks of a field by a single condition beside the others; undefined when nothing, or more than that. */
export function leafOf(filter: Condition | null, field: string): Leaf | undefined {
  const own = partsOf(filter).filter((part) => isLeaf(part) && part[0] === field);
  return own.length === 1 ? (own[0] as Leaf) : undefined;
}

/** The filter with this as its only condition of the field beside the others; null takes it away. */
export function withLeaf(filter: Condition | null, field: string, leaf: Leaf | null): Condition | null {
  const parts = partsOf(filter).filter((part) => !isLeaf(part) || part[0] !== field);
  const next = leaf ? [...parts, leaf as Condition] : parts;
  return next.length > 0 ? { all: next } : null;
}
