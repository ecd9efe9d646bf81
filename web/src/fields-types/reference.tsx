import { referenceOf } from '@/api/reference';
import { later } from '@/shared/later';
import { setOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { ReferenceLink } from './reference-link';

function ReferenceDisplay({ field, value }: DisplayProps) {
  const reference = referenceOf(value);
  return reference && field.to ? <ReferenceLink to={field.to} reference={reference} /> : null;
}

const ReferenceInput = later(() => import('./reference-inputs').then((parts) => parts.ReferenceInput));
export const ReferenceFilterInput = later(() => import('./reference-inputs').then((parts) => parts.ReferenceFilterInput));

export const reference: FieldTypeDescription = {
  Display: ReferenceDisplay, Input: ReferenceInput, FilterInput: ReferenceFilterInput, operators: setOperators, width: 180,
};
