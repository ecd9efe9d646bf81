import { formatNumber } from '@/shared/format';
import { useLocale } from '@/shared/locale';
import { orderedOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { NumberFilterInput, NumberInput } from './number-input';
import { numberOf } from './values';

function PercentDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  const number = numberOf(value);
  return number === null ? null : <>{formatNumber(number, locale)}%</>;
}

const PercentInput = (props: InputProps) => <NumberInput {...props} suffix="%" />;

export const percent: FieldTypeDescription = {
  Display: PercentDisplay, Input: PercentInput, FilterInput: NumberFilterInput, operators: orderedOperators, width: 100, numeric: true,
};
