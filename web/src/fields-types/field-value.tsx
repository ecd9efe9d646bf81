import { LockOutlined } from '@ant-design/icons';
import type { Field, RecordData } from '@/api/types';
import { fieldType } from './registry';
import { isEmpty, stringOf } from './values';
import styles from './fields.module.css';

/** A field of a record, shown; a dash when it is empty. */
export function FieldValue({ field, record, compact }: { field: Field; record: Partial<RecordData>; compact?: boolean }) {
  const value = record[field.name];
  if (isEmpty(value)) return <span className={styles['muted']}>{compact ? '' : '—'}</span>;
  if (isMasked(field, record)) return <span className={styles['masked']}><LockOutlined aria-hidden /> {stringOf(value)}</span>;
  const { Display } = fieldType(shownAs(field));
  return <Display field={field} value={value} record={record} {...(compact ? { compact } : {})} />;
}

/** A computed field is shown, aligned and compared as what it computes. */
export const shownAs = (field: Field): string => (field.type === 'computed' && field.as ? field.as : field.type);

/** Whether a reader is shown only the ends of a field: 138****8000. Nobody is called or written to by it. */
export const isMasked = (field: Field, record: Partial<RecordData>): boolean => Array.isArray(record['masked']) && record['masked'].includes(field.name);
