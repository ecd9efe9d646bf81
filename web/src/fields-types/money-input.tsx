import { Select, Space } from 'antd';
import { useLocale } from '@/shared/locale';
import type { InputProps } from './field-type';
import { currencies, currencyField } from './money';
import { NumberInput } from './number-input';
import { stringOf } from './values';

export function MoneyInput(props: InputProps) {
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
