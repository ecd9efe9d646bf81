import type { Entity, Field, RecordData } from '@/api/types';
import { isMasked } from '@/fields-types/field-value';

const kept = new Set(['computed', 'auto_number', 'file', 'json', 'address']);

/** Whether a cell can be typed in at all. */
export const editableField = (entity: Entity, field: Field): boolean =>
  entity.can.includes('update') && !field.read_only && !kept.has(field.type) && (!field.system || field.name === 'owner') && !field.part_of;

export const editable = (entity: Entity, field: Field, record: RecordData): boolean =>
  editableField(entity, field) && (record.can?.includes('update') ?? true) && field.name in record && !isMasked(field, record);
