import { referencesOf } from '@/api/reference';
import { later } from '@/shared/later';
import { setOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { ReferenceFilterInput } from './reference';
import { ReferenceLink } from './reference-link';
import styles from './fields.module.css';

function ReferencesDisplay({ field, value }: DisplayProps) {
  return (
    <span className={styles['tags']}>
      {referencesOf(value).map((one) => (
        <ReferenceLink key={one.id} to={field.to ?? ''} reference={one} />
      ))}
    </span>
  );
}

const ReferencesInput = later(() => import('./reference-inputs').then((parts) => parts.ReferencesInput));

export const references: FieldTypeDescription = {
  Display: ReferencesDisplay, Input: ReferencesInput, FilterInput: ReferenceFilterInput, operators: setOperators, width: 200,
};
