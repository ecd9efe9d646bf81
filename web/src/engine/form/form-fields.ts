import type { ConditionData } from '@/shared/condition';
import { holds } from '@/shared/condition';
import type { Entity, Field, Value } from '@/api/types';
import { isEmpty } from '@/fields-types/values';
import { groupedFields } from '../meta';

export type Values = { [field: string]: Value };

// What the system fills in stands on the page, not in forms.
const neverTyped = new Set(['computed', 'auto_number']);

/** The fields a form asks for, in groups; conditions decide which of them are there now. */
export function formGroups(entity: Entity, values: Values, me: string, existing: boolean) {
  return groupedFields(entity)
    .map((group) => ({ ...group, fields: group.fields.filter((field) => asked(field, existing) && visible(field, values, me)) }))
    .filter((group) => group.fields.length > 0);
}

function asked(field: Field, existing: boolean): boolean {
  if (neverTyped.has(field.type)) return false;
  if (field.system && field.name !== 'owner') return false;
  return existing || !field.read_only;
}

export const visible = (field: Field, values: Values, me: string): boolean =>
  !field.visible_if || holds(field.visible_if as ConditionData, values, me);

export function required(field: Field, values: Values, me: string): boolean {
  if (field.type === 'boolean') return false;
  return field.required === true || (field.required_if ? holds(field.required_if as ConditionData, values, me) : false);
}

/** Fields that must be filled and are not, of those that are there. */
export function missing(entity: Entity, values: Values, me: string, existing: boolean): string[] {
  return formGroups(entity, values, me, existing)
    .flatMap((group) => group.fields)
    .filter((field) => !field.read_only && required(field, values, me) && isEmpty(values[field.name]))
    .map((field) => field.name);
}

export function defaults(entity: Entity): Values {
  const values: Values = {};
  for (const field of entity.fields) {
    if (field.default !== undefined && field.default !== null && !field.system) values[field.name] = field.default;
  }
  return values;
}
