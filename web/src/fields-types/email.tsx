import { Input } from 'antd';
import { textOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { FieldLink } from './link';
import { TextFilterInput } from './text';
import { stringOf } from './values';

function EmailDisplay({ value }: DisplayProps) {
  const address = stringOf(value);
  return address ? <FieldLink href={`mailto:${address}`}>{address}</FieldLink> : null;
}

function EmailInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  return (
    <Input
      id={id}
      type="email"
      inputMode="email"
      value={stringOf(value)}
      onChange={(event) => onChange(event.target.value)}
      disabled={disabled}
      autoFocus={autoFocus}
      status={invalid ? 'error' : ''}
      autoComplete="off"
    />
  );
}

export const email: FieldTypeDescription = {
  Display: EmailDisplay, Input: EmailInput, FilterInput: TextFilterInput, operators: textOperators, width: 210,
};
