import { useTranslation } from 'react-i18next';
import { later } from '@/shared/later';
import { booleanOperators, type DisplayProps, type FieldTypeDescription } from './field-type';
import { isEmpty } from './values';

function BooleanDisplay({ value }: DisplayProps) {
  const { t } = useTranslation();
  return isEmpty(value) ? null : <>{value ? t('yes') : t('no')}</>;
}

const BooleanInput = later(() => import('./boolean-inputs').then((parts) => parts.BooleanInput));
const BooleanFilterInput = later(() => import('./boolean-inputs').then((parts) => parts.BooleanFilterInput));

export const boolean: FieldTypeDescription = {
  Display: BooleanDisplay, Input: BooleanInput, FilterInput: BooleanFilterInput, operators: booleanOperators, width: 90,
};
