import { referenceOf } from '@/api/reference';
import type { Field, RecordData } from '@/api/types';
import { isMasked } from '@/fields-types/field-value';
import { stringsOf } from '@/fields-types/values';

/** A field's value as one pastes it into a letter: words rather than ids, a number as it is dialled. */
export function copiedText(field: Field, record: Partial<RecordData>): string {
  if (isMasked(field, record)) return '';
  const value = record[field.name];
  const reference = typeof value === 'object' && value !== null && !Array.isArray(value) ? referenceOf(value) : null;
  if (reference) return reference.title ?? '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'object')) return value.map((one) => referenceOf(one)?.title ?? '').filter(Boolean).join(', ');
  const labels = stringsOf(value).map((one) => field.choices?.find((choice) => choice.value === one)?.label ?? one);
  const unit = field.type === 'money' ? record[field.currency_field ?? `${field.name}_currency`] : undefined;
  return [...(typeof unit === 'string' && labels.length > 0 ? [unit] : []), labels.join(', ')].join(' ').trim();
}
