import { formatDateTime } from '@/shared/format';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { dayOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { stringOf } from './values';

function DateTimeDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  const instant = stringOf(value);
  return instant ? <time dateTime={instant}>{formatDateTime(instant, locale)}</time> : null;
}

const DateTimeInput = later(() => import('./date-input').then((parts) => parts.DateTimeInput));
const DayFilterInput = later(() => import('./day-filter-input').then((parts) => parts.DayFilterInput));

export const datetime: FieldTypeDescription = {
  Display: DateTimeDisplay, Input: DateTimeInput, FilterInput: DayFilterInput, operators: dayOperators, width: 160,
};
