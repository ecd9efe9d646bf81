import type { Refusal } from './api';

/** Refusals with the same sentence and the same end stand together, in the order they came. */
export function sameReasons<One extends Refusal>(refused: readonly One[]): One[][] {
  const groups = new Map<string, One[]>();
  for (const one of refused) {
    const key = `${one.message}/${one.until ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
