import type { Value } from '@/api/types';

export function stringOf(value: Value): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))) return Number(value);
  return null;
}

export function stringsOf(value: Value): string[] {
  if (Array.isArray(value)) return value.map(stringOf).filter((one) => one !== '');
  const one = stringOf(value);
  return one === '' ? [] : [one];
}

export function isEmpty(value: Value): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
