import { Select } from 'antd';
import type { FilterInputProps, InputProps } from './field-type';
import { stringOf, stringsOf } from './values';
import styles from './fields.module.css';

export function ChoiceInput({ field, value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  const chosen = stringOf(value);
  const known = (field.choices ?? []).filter((one) => !one.retired || one.value === chosen);
  const offered = chosen && !known.some((one) => one.value === chosen) ? [{ value: chosen, label: chosen }, ...known] : known;
  return (
    <Select
      {...(id ? { id } : {})}
      className={styles['full'] ?? ''}
      value={chosen || null}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      options={offered.map((one) => ({ value: one.value, label: one.label }))}
      showSearch={offered.length > 8 ? { optionFilterProp: 'label' } : false}
      allowClear={!field.required}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      status={invalid ? 'error' : ''}
    />
  );
}

export function ChoicesInput({ field, value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      className={styles['full'] ?? ''}
      value={stringsOf(value)}
      onChange={(next: string[]) => onChange(next)}
      options={(field.choices ?? []).filter((one) => !one.retired || stringsOf(value).includes(one.value)).map((one) => ({ value: one.value, label: one.label }))}
      showSearch={{ optionFilterProp: 'label' }}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      status={invalid ? 'error' : ''}
    />
  );
}

export function ChoiceFilterInput({ field, value, onChange }: FilterInputProps) {
  return (
    <Select
      mode="multiple"
      aria-label={field.label}
      className={styles['full'] ?? ''}
      value={stringsOf(value)}
      onChange={(next: string[]) => onChange(next)}
      options={(field.choices ?? []).map((one) => ({ value: one.value, label: one.label }))}
      showSearch={{ optionFilterProp: 'label' }}
      maxTagCount="responsive"
    />
  );
}
