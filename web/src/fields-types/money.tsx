import { formatMoney } from '@/shared/format';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { orderedOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { NumberFilterInput } from './number-input';
import { numberOf, stringOf } from './values';

export const currencies = ['CNY', 'TWD', 'HKD', 'USD', 'EUR', 'JPY', 'GBP', 'KRW', 'SGD', 'AUD'];

export const currencyField = (field: { name: string; currency_field?: string }): string => field.currency_field ?? `${field.name}_currency`;

function MoneyDisplay({ field, value, record }: DisplayProps) {
  const locale = useLocale();
  const number = numberOf(value);
  if (number === null) return null;
  return <>{formatMoney(number, stringOf(record[currencyField(field)]) || locale.currency, locale)}</>;
}

const MoneyInput = later(() => import('./money-input').then((parts) => parts.MoneyInput));

export const money: FieldTypeDescription = {
  Display: MoneyDisplay, Input: MoneyInput, FilterInput: NumberFilterInput, operators: orderedOperators, width: 140, numeric: true,
};
