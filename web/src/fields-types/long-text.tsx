import { Input } from 'antd';
import { textOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { TextFilterInput } from './text';
import { stringOf } from './values';
import styles from './fields.module.css';

function LongTextDisplay({ value, compact }: DisplayProps) {
  return compact ? <>{stringOf(value)}</> : <span className={styles['multiline']}>{stringOf(value)}</span>;
}

function LongTextInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  return (
    <Input.TextArea
      id={id}
      value={stringOf(value)}
      onChange={(event) => onChange(event.target.value)}
      disabled={disabled}
      autoFocus={autoFocus}
      autoSize={{ minRows: 2, maxRows: 12 }}
      status={invalid ? 'error' : ''}
    />
  );
}

export const longText: FieldTypeDescription = {
  Display: LongTextDisplay, Input: LongTextInput, FilterInput: TextFilterInput, operators: textOperators, width: 240, wide: true,
};
