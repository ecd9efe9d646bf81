import { referenceOf } from '@/api/reference';
import { later } from '@/shared/later';
import { setOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { ReferenceLink } from './reference-link';

function UserDisplay({ value }: DisplayProps) {
  const person = referenceOf(value);
  return person ? <ReferenceLink to="user" reference={person} /> : null;
}

const UserInput = later(() => import('./reference-inputs').then((parts) => parts.UserInput));
const UserFilterInput = later(() => import('./reference-inputs').then((parts) => parts.UserFilterInput));

export const user: FieldTypeDescription = {
  Display: UserDisplay, Input: UserInput, FilterInput: UserFilterInput, operators: setOperators, width: 120,
};
