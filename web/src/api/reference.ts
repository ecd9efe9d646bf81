import type { Reference, Value } from './types';

/** A reference from what a record carries: an id, or an expanded one. */
export function referenceOf(value: Value): Reference | null {
  if (typeof value === 'string' && value !== '') return { id: value };
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value['id'] === 'string') {
    return {
      id: value['id'],
      ...(typeof value['title'] === 'string' ? { title: value['title'] } : {}),
      ...(value['hidden'] === true ? { hidden: true } : {}),
    };
  }
  return null;
}

export function referencesOf(value: Value): Reference[] {
  return Array.isArray(value) ? value.map(referenceOf).filter((one) => one !== null) : [];
}
