import { Select } from 'antd';
import { ChoiceFilterInput } from './choice';
import { ChoiceTag } from './choice-tag';
import { setOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { stringsOf } from './values';
import styles from './fields.module.css';

function ChoicesDisplay({ field, value }: DisplayProps) {
  return (
    <span className={styles['tags']}>
      {stringsOf(value).map((one) => (
        <ChoiceTag key={one} field={field} value={one} />
      ))}
    </span>
  );
}

function ChoicesInput({ field, value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
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

export const choices: FieldTypeDescription = {
  Display: ChoicesDisplay, Input: ChoicesInput, FilterInput: ChoiceFilterInput, operators: setOperators, width: 180,
};
