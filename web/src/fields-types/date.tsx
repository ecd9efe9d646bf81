import { formatDate } from '@/shared/format';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { dayOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { stringOf } from './values';

function DateDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  return <>{formatDate(stringOf(value), locale)}</>;
}

const DateInput = later(() => import('./date-input').then((parts) => parts.DateInput));
const DayFilterInput = later(() => import('./day-filter-input').then((parts) => parts.DayFilterInput));

export const date: FieldTypeDescription = {
  Display: DateDisplay, Input: DateInput, FilterInput: DayFilterInput, operators: dayOperators, width: 120,
};
