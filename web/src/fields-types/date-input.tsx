import { DatePicker } from 'antd';
import { dayjs } from '@/shared/day';
import { useLocale } from '@/shared/locale';
import type { InputProps } from './field-type';
import { stringOf } from './values';
import styles from './fields.module.css';

export function DateInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  const day = stringOf(value);
  return (
    <DatePicker
      {...(id ? { id } : {})}
      className={styles['full'] ?? ''}
      value={day ? dayjs(day) : null}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : null)}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      status={invalid ? 'error' : ''}
    />
  );
}

/** Times are picked in the reader's zone, whatever the zone of the machine. */
export function DateTimeInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  const { zone } = useLocale();
  const instant = stringOf(value);
  return (
    <DatePicker
      {...(id ? { id } : {})}
      className={styles['full'] ?? ''}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      value={instant ? dayjs(instant).tz(zone) : null}
      onChange={(next) => onChange(next ? dayjs.tz(next.format('YYYY-MM-DD HH:mm'), zone).toISOString() : null)}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      status={invalid ? 'error' : ''}
    />
  );
}
