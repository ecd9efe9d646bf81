import { useTranslation } from 'react-i18next';
import { referenceOf } from '@/api/reference';
import type { Field, Reference, Value } from '@/api/types';
import type { FilterInputProps, InputProps } from './field-type';
import { ReferenceSelect } from './reference-select';
import { useReferenceTitle } from './use-reference-title';
import { useReferenceTitles } from './use-reference-titles';
import { stringsOf } from './values';

export function ReferenceInput({ field, value, onChange, ...rest }: InputProps) {
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

export function ReferencesInput({ field, value, onChange, ...rest }: InputProps) {
  return (
    <ReferenceSelect to={field.to ?? ''} multiple value={chosen(value)} onChange={(next) => onChange(next.map(wire))} {...plainProps(rest)} />
  );
}

const toUser = (field: Field): Field => ({ ...field, to: 'user' });

export const UserInput = (props: InputProps) => <ReferenceInput {...props} field={toUser(props.field)} />;

export function UserFilterInput({ value, onChange }: FilterInputProps) {
  const { t } = useTranslation();
  const shown = useReferenceTitles('user', chosen(value)).map((one) => (one.id === 'me' ? { id: 'me', title: t('filter.me') } : one));
  const extra = [
    { id: 'me', title: t('filter.me') },
  ];
  return <ReferenceSelect to="user" multiple extra={extra} value={shown} onChange={(next) => onChange(next.map(wire))} />;
}
