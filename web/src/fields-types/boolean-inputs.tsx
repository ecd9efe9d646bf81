import { Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FilterInputProps, InputProps } from './field-type';

export function BooleanInput({ value, onChange, id, disabled, autoFocus }: InputProps) {
  return <Switch {...(id ? { id } : {})} checked={value === true} onChange={onChange} disabled={disabled ?? false} autoFocus={autoFocus ?? false} />;
}

export function BooleanFilterInput({ field, value, onChange }: FilterInputProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={field.label}
      value={typeof value === 'boolean' ? value : null}
      onChange={onChange}
      options={[{ value: true, label: t('yes') }, { value: false, label: t('no') }]}
    />
  );
}
