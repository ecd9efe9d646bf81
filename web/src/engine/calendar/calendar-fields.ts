import type { Entity, Field, RecordData } from '@/api/types';
import { fieldOf } from '../meta';

/** What one looks at in a calendar: the records of a type, each on the day that one of its fields names. */
export interface Layer {
  entity: Entity;
  start: Field;
  /** Where it ends, if the type keeps that. */
  end: Field | undefined;
  /** A yes-or-no field that says it takes whole days. */
  wholeDays: Field | undefined;
}

/** Days and moments by which records can stand in a calendar; those people set themselves come first. */
export function calendarFields(entity: Entity): Field[] {
  const dated = entity.fields.filter((field) => (field.type === 'date' || field.type === 'datetime') && field.filter && !isEnd(field.name));
  const rank = (field: Field) => Number(field.system) * 2 + Number(field.read_only);
  return dated.sort((a, b) => rank(a) - rank(b));
}

const isEnd = (name: string) => /^ends?_(at|on)$/.test(name);

/** The layer of a field; of the first one that fits when none is named. */
export function layerOf(entity: Entity, name?: string | null): Layer | null {
  const fields = calendarFields(entity);
  const start = fields.find((field) => field.name === name) ?? fields.find((field) => field.name === 'due_at') ?? fields[0];
  if (!start) return null;
  const own = start.name === 'due_at' || /^starts?_(at|on)$/.test(start.name);
  const end = own ? entity.fields.find((field) => isEnd(field.name) && field.type === start.type) : undefined;
  return { entity, start, end, wholeDays: end && fieldOf(entity, 'all_day')?.type === 'boolean' ? fieldOf(entity, 'all_day') : undefined };
}

/** Whether this reader may move the record along this layer. */
export function mayMove({ start, entity }: Layer, record: RecordData): boolean {
  return !start.read_only && !start.system && (record.can?.includes('update') ?? entity.can.includes('update'));
}

/** The choice field that colours a type's records: the first whose choices have colours. */
export const colorField = (entity: Entity): Field | undefined =>
  entity.fields.find((field) => field.type === 'choice' && field.choices?.some((choice) => choice.color && choice.color !== 'gray'));
