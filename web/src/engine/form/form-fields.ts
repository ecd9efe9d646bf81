import { holds, type ConditionData, type Standpoint } from '@/shared/condition';
import type { Entity, Field, Value } from '@/api/types';
import { isEmpty } from '@/fields-types/values';
import { groupedFields } from '../meta';

export type Values = { [field: string]: Value };

// What the system fills in stands on the page, not in forms.
const neverTyped = new Set(['computed', 'auto_number']);

/** The fields a form asks for, in groups; conditions decide which of them are there now. */
export function formGroups(entity: Entity, values: Values, from: Standpoint, existing: boolean) {
  return groupedFields(entity)
    .map((group) => ({ ...group, fields: group.fields.filter((field) => asked(field, existing) && visible(entity, field, values, from)) }))
    .filter((group) => group.fields.length > 0);
}

export function asked(field: Field, existing: boolean): boolean {
  if (neverTyped.has(field.type)) return false;
  if (field.system && field.name !== 'owner') return false;
  return existing || !field.read_only;
}

export const visible = (entity: Entity, field: Field, values: Values, from: Standpoint): boolean =>
  !field.visible_if || holds(field.visible_if as ConditionData, entity.fields, values, from);

export function required(entity: Entity, field: Field, values: Values, from: Standpoint): boolean {
  if (field.type === 'boolean') return false;
  return field.required || (field.required_if ? holds(field.required_if as ConditionData, entity.fields, values, from) : false);
}

/** Fields that must be filled and are not, of those that are there. */
export function missing(entity: Entity, values: Values, from: Standpoint, existing: boolean): string[] {
  return formGroups(entity, values, from, existing)
    .flatMap((group) => group.fields)
    .filter((field) => !field.read_only && required(entity, field, values, from) && isEmpty(values[field.name]))
    .map((field) => field.name);
}

/** What a new record begins with: the defaults of the description, with `now`, `me` and the workspace's money as they are now. */
export function defaults(entity: Entity, me: string, currency: string): Values {
  const values: Values = {};
  for (const field of entity.fields) {
    if (field.default === undefined || field.default === null || field.system || field.read_only) continue;
    values[field.name] = resolved(field, me, currency);
  }
  return values;
}

function resolved(field: Field, me: string, currency: string): Value {
  if (field.default === 'workspace currency') return currency;
  if (field.default === 'now' && field.type === 'datetime') return new Date().toISOString();
  if (field.default === 'today' && field.type === 'date') return new Date().toISOString().slice(0, 10);
  if (field.default === 'me' && field.type === 'user') return me;
  return field.default;
}
