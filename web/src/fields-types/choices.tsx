import { later } from '@/shared/later';
import { ChoiceFilterInput } from './choice';
import { ChoiceTag } from './choice-tag';
import { setOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { stringsOf } from './values';
import styles from './fields.module.css';

function ChoicesDisplay({ field, value }: DisplayProps) {
  return (
    <span className={styles['tags']}>
      {stringsOf(value).map((one) => (
        <ChoiceTag key={one} field={field} value={one} />
      ))}
    </span>
  );
}

const ChoicesInput = later(() => import('./choice-inputs').then((parts) => parts.ChoicesInput));

export const choices: FieldTypeDescription = {
  Display: ChoicesDisplay, Input: ChoicesInput, FilterInput: ChoiceFilterInput, operators: setOperators, width: 180,
};
