import { Input } from 'antd';
import { textOperators, type DisplayProps, type FieldTypeDescription, type FilterInputProps, type InputProps } from './field-type';
import { stringOf } from './values';

export function TextDisplay({ value }: DisplayProps) {
  // Names written from right to left stay within their own place.
  return <bdi>{stringOf(value)}</bdi>;
}

export function TextInput({ field, value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  return (
    <Input
      id={id}
      dir="auto"
      value={stringOf(value)}
      onChange={(event) => onChange(event.target.value)}
      disabled={disabled}
      autoFocus={autoFocus}
      maxLength={field.max && field.max > 0 ? field.max : undefined}
      status={invalid ? 'error' : ''}
      autoComplete="off"
    />
  );
}

export function TextFilterInput({ field, value, onChange }: FilterInputProps) {
  return <Input aria-label={field.label} value={stringOf(value)} onChange={(event) => onChange(event.target.value)} />;
}

export const text: FieldTypeDescription = {
  Display: TextDisplay, Input: TextInput, FilterInput: TextFilterInput, operators: textOperators, width: 180,
};
