import type { Problem } from '@/api/problem';
import type { Entity, RecordData } from '@/api/types';
import type { Values } from './form-fields';
import type { Merge } from './merge';

/** Somebody changed the record meanwhile: what it was and is, and the fields both of us changed. */
export interface Stale {
  before: Values;
  current: RecordData;
  /** Changed by them, whether or not by us. */
  theirs: string[];
  /** Changed by both, and differently: to be chosen. */
  fields: string[];
}

/** The record as a 412 tells it; null when it does not. */
export function currentOf(problem: Problem): RecordData | null {
  if (problem.status !== 412) return null;
  const details = (problem.body['details'] ?? problem.body) as { current?: RecordData };
  return details.current && typeof details.current.version === 'number' ? details.current : null;
}

/** What of a merge must be asked about, together with what was still to be asked from an earlier one. */
export function staleOf(earlier: Stale | null, base: Values, current: RecordData, merged: Merge): Stale {
  return {
    before: { ...base, ...earlier?.before },
    current: { ...base, ...current },
    theirs: [...new Set([...(earlier?.theirs ?? []), ...merged.theirs])],
    fields: [...new Set([...(earlier?.fields ?? []), ...merged.both])],
  };
}

/** Chosen, or typed to the same: what is left to ask. */
export function withoutFields(stale: Stale, settled: string[]): Stale {
  return { ...stale, fields: stale.fields.filter((field) => !settled.includes(field)) };
}

/** The labels of fields, as a sentence names them. */
export const labelsOf = (entity: Entity, names: string[], joint: string): string =>
  entity.fields.filter((field) => names.includes(field.name)).map((field) => field.label).join(joint);
