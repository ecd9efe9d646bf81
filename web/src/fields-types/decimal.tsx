import { formatNumber } from '@/shared/format';
import { useLocale } from '@/shared/locale';
import { orderedOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { NumberFilterInput, NumberInput } from './number-input';
import { numberOf } from './values';

function DecimalDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  const number = numberOf(value);
  return number === null ? null : <>{formatNumber(number, locale)}</>;
}

const DecimalInput = (props: InputProps) => <NumberInput {...props} />;

export const decimal: FieldTypeDescription = {
  Display: DecimalDisplay, Input: DecimalInput, FilterInput: NumberFilterInput, operators: orderedOperators, width: 120, numeric: true,
};
