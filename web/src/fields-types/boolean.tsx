import { Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { booleanOperators, type DisplayProps, type FieldTypeDescription, type FilterInputProps, type InputProps } from './field-type';
import { isEmpty } from './values';

function BooleanDisplay({ value }: DisplayProps) {
  const { t } = useTranslation();
  return isEmpty(value) ? null : <>{value ? t('yes') : t('no')}</>;
}

function BooleanInput({ value, onChange, id, disabled, autoFocus }: InputProps) {
  return <Switch {...(id ? { id } : {})} checked={value === true} onChange={onChange} disabled={disabled ?? false} autoFocus={autoFocus ?? false} />;
}

function BooleanFilterInput({ field, value, onChange }: FilterInputProps) {
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

export const boolean: FieldTypeDescription = {
  Display: BooleanDisplay, Input: BooleanInput, FilterInput: BooleanFilterInput, operators: booleanOperators, width: 90,
};
