import type { ComponentProps } from 'react';
import type { Entity } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import type { RecordData } from '@/api/types';
import { cellSlot } from './slots';

/** A field of a record, shown the way a module says it is, or else the way its type is. */
export function ShownValue({ entity, record, ...more }: Omit<ComponentProps<typeof FieldValue>, 'record'> & { entity: Entity; record: RecordData }) {
  const Cell = cellSlot(entity.name, more.field.name);
  if (!Cell) return <FieldValue record={record} {...more} />;
  return <Cell entity={entity} record={record} {...more} />;
}
