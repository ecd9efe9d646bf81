import type { Value } from '@/api/types';

/** What is sent for a value of a form: chosen records by their ids, spaces at the ends dropped, nothing as null. */
export function wireValue(value: Value): Value {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.map(wireValue);
  if (value !== null && typeof value === 'object' && typeof value['id'] === 'string') return value['id'];
  return value;
}
