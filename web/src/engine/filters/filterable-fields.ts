import { useMeta } from '@/api/meta-context';
import type { Entity, Field } from '@/api/types';

export interface FilterableField {
  /** "status", or one reference away "account.region". */
  path: string;
  label: string;
  field: Field;
}

// Of what every record type has, what one asks of a record one reference away.
const alsoAway = ['owner', 'department', 'created_at'];

/** All fields a filter of this type may name, own ones first. */
export function useFilterableFields(entity: Entity): { label: string; fields: FilterableField[] }[] {
  const { byName } = useMeta();
  return filterableFields(entity, byName);
}

export function filterableFields(entity: Entity, byName: Map<string, Entity>): { label: string; fields: FilterableField[] }[] {
  const own = entity.fields.filter((field) => field.filter).map((field) => ({ path: field.name, label: field.label, field }));
  const away = entity.fields
    .filter((field) => field.filter && (field.type === 'reference' || field.type === 'user'))
    .map((reference) => {
      const target = byName.get(reference.type === 'user' ? 'user' : (reference.to ?? ''));
      const fields = target?.fields.filter((field) => field.filter && (!field.system || alsoAway.includes(field.name))) ?? [];
      return {
        label: reference.label,
        fields: fields.map((field) => ({ path: `${reference.name}.${field.name}`, label: `${reference.label} › ${field.label}`, field })),
      };
    })
    .filter((group) => group.fields.length > 0);
  return [{ label: entity.label, fields: own }, ...away];
}

export function findField(groups: { fields: FilterableField[] }[], path: string): FilterableField | undefined {
  for (const group of groups) {
    const found = group.fields.find((one) => one.path === path);
    if (found) return found;
  }
  return undefined;
}
