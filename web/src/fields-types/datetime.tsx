import { DatePicker } from 'antd';
import { dayjs } from '@/shared/day';
import { formatDateTime } from '@/shared/format';
import { useLocale } from '@/shared/locale';
import { DayFilterInput } from './day-filter';
import { dayOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { stringOf } from './values';
import styles from './fields.module.css';

function DateTimeDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  const instant = stringOf(value);
  return instant ? <time dateTime={instant}>{formatDateTime(instant, locale)}</time> : null;
}

/** Times are picked in the reader's zone, whatever the zone of the machine. */
function DateTimeInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
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

export const datetime: FieldTypeDescription = {
  Display: DateTimeDisplay, Input: DateTimeInput, FilterInput: DayFilterInput, operators: dayOperators, width: 160,
};
