import type { Problem } from '@/api/problem';
import type { Entity, RecordData } from '@/api/types';
import type { Values } from './form-fields';
import { wireValue } from './wire-value';

/** Somebody changed the record meanwhile: what it is now, and the fields both of us changed. */
export interface Stale {
  current: RecordData;
  /** Changed by them, whether or not by us. */
  theirs: string[];
  /** Changed by both, and differently: to be chosen. */
  fields: string[];
}

/** Reads a 412; null when it does not say what the record is now. */
export function staleOf(problem: Problem, entity: Entity, base: Values, ours: Values): Stale | null {
  const details = (problem.body['details'] ?? problem.body) as { current?: RecordData };
  const { current } = details;
  if (!current || typeof current.version !== 'number') return null;
  const differs = (field: string) => JSON.stringify(wireValue(current[field])) !== JSON.stringify(wireValue(base[field]));
  const theirs = entity.fields.filter((field) => !field.system && field.name in current && differs(field.name)).map((field) => field.name);
  const fields = theirs.filter((field) => field in ours && JSON.stringify(ours[field]) !== JSON.stringify(wireValue(current[field])));
  return { current: { ...base, ...current }, theirs, fields };
}
