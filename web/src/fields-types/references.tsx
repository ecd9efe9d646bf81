import { referencesOf } from '@/api/reference';
import { setOperators, type DisplayProps, type FieldTypeDescription, type InputProps } from './field-type';
import { chosen, plainProps, ReferenceFilterInput, wire } from './reference';
import { ReferenceLink } from './reference-link';
import { ReferenceSelect } from './reference-select';
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

function ReferencesInput({ field, value, onChange, ...rest }: InputProps) {
  return (
    <ReferenceSelect to={field.to ?? ''} multiple value={chosen(value)} onChange={(next) => onChange(next.map(wire))} {...plainProps(rest)} />
  );
}

export const references: FieldTypeDescription = {
  Display: ReferencesDisplay, Input: ReferencesInput, FilterInput: ReferenceFilterInput, operators: setOperators, width: 200,
};
