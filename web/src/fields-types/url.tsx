import { textOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { FieldLink } from './link';
import { TextFilterInput, TextInput } from './text';
import { stringOf } from './values';

function UrlDisplay({ value }: DisplayProps) {
  const address = stringOf(value);
  if (!address) return null;
  const href = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
  // Anything but the web (javascript:, data:) is shown, never followed.
  if (!/^https?:/i.test(href)) return <>{address}</>;
  return (
    <FieldLink href={href} external>
      {address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    </FieldLink>
  );
}

export const url: FieldTypeDescription = {
  Display: UrlDisplay, Input: TextInput, FilterInput: TextFilterInput, operators: textOperators, width: 200,
};
