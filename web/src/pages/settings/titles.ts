import type { Value } from '@/api/types';

/** The title of an expanded reference; empty when there is none or it is hidden. */
export function titleOf(value: Value): string {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value['title'] === 'string' ? value['title'] : '';
}

export function idOf(value: Value): string | null {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value['id'] === 'string' ? value['id'] : null;
}

export const idsOf = (value: Value): string[] => (Array.isArray(value) ? value.flatMap((one) => idOf(one) ?? []) : []);
