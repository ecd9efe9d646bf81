import { formatDateTime, formatNumber } from '@/shared/format';
import { useLocale } from '@/shared/locale';
import { orderedOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { ReadOnlyInput } from './read-only';
import { TextFilterInput } from './text';
import { stringOf } from './values';

function ComputedDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  if (typeof value === 'number') return <>{formatNumber(value, locale)}</>;
  const text = stringOf(value);
  return <>{/^\d{4}-\d\d-\d\dT/.test(text) ? formatDateTime(text, locale) : text}</>;
}

export const computed: FieldTypeDescription = {
  Display: ComputedDisplay, Input: ReadOnlyInput, FilterInput: TextFilterInput, operators: orderedOperators, width: 130,
};
