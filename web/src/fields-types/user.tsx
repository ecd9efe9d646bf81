import { useTranslation } from 'react-i18next';
import { referenceOf } from '@/api/reference';
import type { Field } from '@/api/types';
import { setOperators, type DisplayProps, type FieldTypeDescription, type FilterInputProps, type InputProps } from './field-type';
import { chosen, reference, wire } from './reference';
import { ReferenceLink } from './reference-link';
import { useReferenceTitles } from './use-reference-titles';
import { ReferenceSelect } from './reference-select';

const toUser = (field: Field): Field => ({ ...field, to: 'user' });

function UserDisplay({ value }: DisplayProps) {
  const person = referenceOf(value);
  return person ? <ReferenceLink to="user" reference={person} /> : null;
}

const UserInput = (props: InputProps) => <reference.Input {...props} field={toUser(props.field)} />;

function UserFilterInput({ value, onChange }: FilterInputProps) {
  const { t } = useTranslation();
  const shown = useReferenceTitles('user', chosen(value)).map((one) => (one.id === 'me' ? { id: 'me', title: t('filter.me') } : one));
  const extra = [
    { id: 'me', title: t('filter.me') },
  ];
  return <ReferenceSelect to="user" multiple extra={extra} value={shown} onChange={(next) => onChange(next.map(wire))} />;
}

export const user: FieldTypeDescription = {
  Display: UserDisplay, Input: UserInput, FilterInput: UserFilterInput, operators: setOperators, width: 120,
};
