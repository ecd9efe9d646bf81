import type { Entity, RecordData } from '@/api/types';
import type { Values } from './form-fields';
import { wireValue } from './wire-value';

/** A record that somebody else changed while one was typing: field by field, what was, what is, what one typed. */
export interface Merge {
  /** Theirs where one typed nothing, one's own where one typed. */
  values: Values;
  /** Changed by them, whether or not by us. */
  theirs: string[];
  /** Changed by both, and differently: to be chosen. */
  both: string[];
}

export const same = (one: Values[string], other: Values[string]): boolean =>
  JSON.stringify(wireValue(one)) === JSON.stringify(wireValue(other));

/**
 * `base` is the record the form began with, `typed` what stands in the form, `current` the record now.
 * Fields that did not come with `current` are left as they are.
 */
export function merge(entity: Entity, base: Values, typed: Values, current: RecordData): Merge {
  const values: Values = { ...typed, version: current.version };
  const theirs: string[] = [];
  const both: string[] = [];
  for (const { name, system } of entity.fields) {
    if (!(name in current)) continue;
    const touched = !same(typed[name], base[name]);
    // What came anew has no titles of references; where nothing changed the old value is as good and has them.
    if (same(current[name], base[name])) {
      if (!touched && !(name in typed)) values[name] = current[name];
      continue;
    }
    if (!system) theirs.push(name);
    if (!touched) values[name] = current[name];
    else if (!same(typed[name], current[name]) && !system) both.push(name);
  }
  return { values, theirs, both };
}
