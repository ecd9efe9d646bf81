import type { Entity } from '@/api/types';
import type { Values } from './form-fields';
import { same } from './merge';
import { wireValue } from './wire-value';

/**
 * What is sent: the fields whose value is another than in `base`. A new record leaves out what is empty.
 * A field that the description no longer has, as when it was hidden meanwhile, is not sent.
 */
export function changedFields(entity: Entity, base: Values, values: Values, existing: boolean): Values {
  const changed: Values = {};
  for (const { name } of entity.fields) {
    if (!(name in values) || same(values[name], base[name])) continue;
    const after = wireValue(values[name]);
    if (existing || after !== null) changed[name] = after;
  }
  return changed;
}

/** What was typed, as it was typed: references keep their titles. */
export function typedFields(entity: Entity, begun: Values, values: Values): { fields: Values; before: Values } {
  const fields: Values = {};
  const before: Values = {};
  for (const { name } of entity.fields) {
    if (!(name in values) || same(values[name], begun[name])) continue;
    fields[name] = values[name] ?? null;
    before[name] = begun[name] ?? null;
  }
  return { fields, before };
}
