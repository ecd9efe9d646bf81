import { Input } from 'antd';
import { textOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { FieldLink } from './link';
import { TextFilterInput } from './text';
import { stringOf } from './values';

/** +8613812345678 → 138 1234 5678; numbers of other countries keep their prefix. */
export function readablePhone(number: string): string {
  const mobile = /^(?:\+?86)?(1\d{2})(\d{4})(\d{4})$/.exec(number);
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : number;
}

function PhoneDisplay({ value }: DisplayProps) {
  const number = stringOf(value);
  return number ? <FieldLink href={`tel:${number.replace(/\s/g, '')}`}>{readablePhone(number)}</FieldLink> : null;
}

function PhoneInput({ value, onChange, id, disabled, invalid, autoFocus }: InputProps) {
  return (
    <Input
      id={id}
      type="tel"
      inputMode="tel"
      value={stringOf(value)}
      onChange={(event) => onChange(event.target.value)}
      disabled={disabled}
      autoFocus={autoFocus}
      status={invalid ? 'error' : ''}
      autoComplete="off"
    />
  );
}

export const phone: FieldTypeDescription = {
  Display: PhoneDisplay, Input: PhoneInput, FilterInput: TextFilterInput, operators: textOperators, width: 150,
};
