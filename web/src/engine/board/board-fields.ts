import type { Entity, Field } from '@/api/types';

const kept = ['created_by', 'updated_by', 'department', 'removed_at'];

/** What the columns of a board may be: choices, stages (records with an order of their own), people, yes or no. The type's own field first. */
export function boardFields(entity: Entity, byName: Map<string, Entity>): Field[] {
  const fields = entity.fields.filter((field) => {
    if (!field.filter || kept.includes(field.name)) return false;
    if (field.type === 'choice' || field.type === 'user' || field.type === 'boolean') return true;
    return field.type === 'reference' && (byName.get(field.to ?? '')?.fields.some((one) => one.name === 'position') ?? false);
  });
  const rank = (field: Field) => (field.name === entity.board ? 0 : field.read_only ? 2 : 1);
  return fields.toSorted((one, other) => rank(one) - rank(other));
}

/** A reference that the records of the columns have too, and by which a board is narrowed: the pipeline of stages. */
export function narrowingOf(entity: Entity, field: Field | undefined, byName: Map<string, Entity>): Field | undefined {
  const target = field?.type === 'reference' ? byName.get(field.to ?? '') : undefined;
  return entity.fields.find(
    (own) => own.type === 'reference' && own.name !== field?.name && target?.fields.some((other) => other.name === own.name && other.type === 'reference' && other.to === own.to),
  );
}

/** What a card says when nobody chose: the first fields of the list but those that the column tells. */
export function firstCardFields(entity: Entity, field: string, narrowing: string | undefined): string[] {
  return entity.list
    .filter((name) => name !== entity.title && name !== field && name !== narrowing && !(name === 'status' && field === entity.board))
    .slice(0, 4);
}

/** When something last happened to a record: it was changed, or what the system notes of it (`last_follow_up_at`). */
export const activityFields = (entity: Entity): string[] =>
  ['updated_at', ...entity.fields.filter((field) => field.type === 'datetime' && field.read_only && field.name.startsWith('last_')).map((field) => field.name)];

const dayMs = 86_400_000;

/** For how many whole days nothing happened to a record. */
export function quietDays(record: { [field: string]: unknown }, fields: string[], now: number): number {
  const last = Math.max(0, ...fields.map((name) => Date.parse(String(record[name] ?? '')) || 0));
  return last === 0 ? 0 : Math.max(0, Math.floor((now - last) / dayMs));
}
