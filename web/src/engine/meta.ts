import type { Entity, Field } from '@/api/types';
import { isSetUp } from './slots/slots';

/** Record types people work with day by day; the rest is reached from settings. */
const administrative = new Set(['user', 'department', 'role', 'pipeline', 'stage', 'view', 'file', 'import', 'job', 'share', 'token', 'session', 'stage_change', 'relation', 'notification', 'chart', 'dashboard']);

export const isDaily = (entity: Entity): boolean => !administrative.has(entity.name) && !isSetUp(entity.name) && entity.can.includes('read');

export const fieldOf = (entity: Entity, name: string): Field | undefined => entity.fields.find((field) => field.name === name);

/** Whether people read it as it is; what programs keep in braces is drawn by whoever knows what it means, or not at all. */
export const isForPeople = (field: Field): boolean => field.type !== 'json';

/** The fields whose references a list or page must have titles for. */
export function expandOf(fields: Field[]): string[] {
  return fields.filter((field) => ['reference', 'references', 'user', 'file'].includes(field.type)).map((field) => field.name);
}

/** The currency companions of the money fields among these. */
export function companionsOf(fields: Field[]): string[] {
  return fields.filter((field) => field.type === 'money').map((field) => field.currency_field ?? `${field.name}_currency`);
}

/** Whether a field only holds its parts together, as an address does; the parts are what one reads and types. */
export const isWhole = (field: Field): boolean => field.type === 'address' && !field.part_of;

/** Fields in the groups of the description; what stands in no group comes last. System fields in none stay out. */
export function groupedFields(entity: Entity): { name: string; label: string; fields: Field[] }[] {
  const placed = new Set<string>();
  const groups = entity.groups.map((group) => ({
    name: group.name,
    label: group.label,
    fields: group.fields.flatMap((name) => {
      const field = fieldOf(entity, name);
      if (!field || isWhole(field) || placed.has(name)) return [];
      placed.add(name);
      return [field];
    }),
  }));
  const companions = new Set(companionsOf(entity.fields));
  const rest = entity.fields.filter((field) => !placed.has(field.name) && !isWhole(field) && (!field.system || field.name === 'owner') && !companions.has(field.name));
  if (rest.length > 0) groups.push({ name: '', label: '', fields: rest });
  return groups
    .map((group) => ({ ...group, fields: group.fields.filter((field) => !companions.has(field.name)) }))
    .filter((group) => group.fields.length > 0);
}
