import { Select, Space } from 'antd';
import { formatMoney } from '@/shared/format';
import { useLocale } from '@/shared/locale';
import { orderedOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { NumberFilterInput, NumberInput } from './number-input';
import { numberOf, stringOf } from './values';

export const currencies = ['CNY', 'TWD', 'HKD', 'USD', 'EUR', 'JPY', 'GBP', 'KRW', 'SGD', 'AUD'];

const currencyField = (field: { name: string; currency_field?: string }): string => field.currency_field ?? `${field.name}_currency`;

function MoneyDisplay({ field, value, record }: DisplayProps) {
  const locale = useLocale();
  const number = numberOf(value);
  if (number === null) return null;
  return <>{formatMoney(number, stringOf(record[currencyField(field)]) || locale.currency, locale)}</>;
}

function MoneyInput(props: InputProps) {
  const { field, values, onOther, disabled } = props;
  const locale = useLocale();
  const current = stringOf(values[currencyField(field)]) || locale.currency;
  const offered = currencies.includes(current) ? currencies : [current, ...currencies];
  return (
    <Space.Compact block>
      <NumberInput {...props} />
      <Select
        aria-label={`${field.label} ISO 4217`}
        value={current}
        disabled={disabled ?? false}
        showSearch
        style={{ width: 90 }}
        options={offered.map((code) => ({ value: code, label: code }))}
        onChange={(code) => onOther(currencyField(field), code)}
      />
    </Space.Compact>
  );
}

export const money: FieldTypeDescription = {
  Display: MoneyDisplay, Input: MoneyInput, FilterInput: NumberFilterInput, operators: orderedOperators, width: 140, numeric: true,
};
