import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { formatDate } from '@/shared/format';
import { useLocale } from '@/shared/locale';
import { DayFilterInput } from './day-filter';
import { dayOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { stringOf } from './values';
import styles from './fields.module.css';

function DateDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  return <>{formatDate(stringOf(value), locale)}</>;
}

function DateInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
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

export const date: FieldTypeDescription = {
  Display: DateDisplay, Input: DateInput, FilterInput: DayFilterInput, operators: dayOperators, width: 120,
};
