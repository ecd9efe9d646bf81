import { referenceOf } from '@/api/reference';
import type { Reference, Value } from '@/api/types';
import { setOperators, type DisplayProps, type FieldTypeDescription, type FilterInputProps, type InputProps } from './field-type';
import { ReferenceLink } from './reference-link';
import { ReferenceSelect } from './reference-select';
import { useReferenceTitles } from './use-reference-titles';
import { useReferenceTitle } from './use-reference-title';
import { stringsOf } from './values';

function ReferenceDisplay({ field, value }: DisplayProps) {
  const reference = referenceOf(value);
  return reference && field.to ? <ReferenceLink to={field.to} reference={reference} /> : null;
}

function ReferenceInput({ field, value, onChange, ...rest }: InputProps) {
  const reference = referenceOf(value);
  const to = field.to ?? '';
  const { title } = useReferenceTitle(to, reference);
  const shown = reference ? [title ? { ...reference, title } : reference] : [];
  return <ReferenceSelect to={to} value={shown} onChange={([next]) => onChange(next ? wire(next) : null)} {...plainProps(rest)} />;
}

export function ReferenceFilterInput({ field, value, onChange }: FilterInputProps) {
  const to = field.to ?? '';
  const shown = useReferenceTitles(to, chosen(value));
  return <ReferenceSelect to={to} multiple value={shown} onChange={(next) => onChange(next.map(wire))} />;
}

/** What a form or a filter keeps of a chosen record: id with title, so that it can be shown again. */
export const wire = (reference: Reference): Value =>
  reference.title === undefined ? reference.id : { id: reference.id, title: reference.title };

export function chosen(value: Value): Reference[] {
  if (!Array.isArray(value)) return stringsOf(value).map((id) => ({ id }));
  return value.map(referenceOf).filter((one) => one !== null);
}

export function plainProps({ id, disabled, invalid, autoFocus }: Pick<InputProps, 'id' | 'disabled' | 'invalid' | 'autoFocus'>) {
  return {
    ...(id ? { id } : {}),
    ...(disabled ? { disabled } : {}),
    ...(invalid ? { invalid } : {}),
    ...(autoFocus ? { autoFocus } : {}),
  };
}

export const reference: FieldTypeDescription = {
  Display: ReferenceDisplay, Input: ReferenceInput, FilterInput: ReferenceFilterInput, operators: setOperators, width: 180,
};
