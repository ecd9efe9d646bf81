import { isEmpty, stringOf } from './values';
import type { InputProps } from './field-type';
import styles from './fields.module.css';

/** In place of an input for what the system fills in. */
export function ReadOnlyInput({ value, id }: InputProps) {
  return <span id={id} className={styles['muted']}>{isEmpty(value) ? '—' : stringOf(value)}</span>;
}
