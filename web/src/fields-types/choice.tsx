import { later } from '@/shared/later';
import { ChoiceTag } from './choice-tag';
import { setOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { stringOf } from './values';

function ChoiceDisplay({ field, value }: DisplayProps) {
  const chosen = stringOf(value);
  return chosen ? <ChoiceTag field={field} value={chosen} /> : null;
}

const ChoiceInput = later(() => import('./choice-inputs').then((parts) => parts.ChoiceInput));
export const ChoiceFilterInput = later(() => import('./choice-inputs').then((parts) => parts.ChoiceFilterInput));

export const choice: FieldTypeDescription = {
  Display: ChoiceDisplay, Input: ChoiceInput, FilterInput: ChoiceFilterInput, operators: setOperators, width: 120,
};
