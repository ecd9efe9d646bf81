import { Input } from 'antd';
import { textOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { TextFilterInput } from './text';
import { stringOf } from './values';
import styles from './fields.module.css';

// More does not fit into a cell, and a very long text in each of many would hold the page up.
const cellCharacters = 300;

function LongTextDisplay({ value, compact }: DisplayProps) {
  return compact ? <bdi>{stringOf(value).slice(0, cellCharacters)}</bdi> : <span className={styles['multiline']} dir="auto">{stringOf(value)}</span>;
}

function LongTextInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  return (
    <Input.TextArea
      id={id}
      dir="auto"
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
