import { formatInteger } from '@/shared/format';
import { useLocale } from '@/shared/locale';
import { orderedOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { NumberFilterInput, NumberInput } from './number-input';
import { numberOf } from './values';

function IntegerDisplay({ value }: DisplayProps) {
  const locale = useLocale();
  const number = numberOf(value);
  return number === null ? null : <>{formatInteger(number, locale)}</>;
}

const IntegerInput = (props: InputProps) => <NumberInput {...props} precision={0} />;

export const integer: FieldTypeDescription = {
  Display: IntegerDisplay, Input: IntegerInput, FilterInput: NumberFilterInput, operators: orderedOperators, width: 110, numeric: true,
};
