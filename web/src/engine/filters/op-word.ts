import type { TFunction } from 'i18next';
import type { Field } from '@/api/types';

/** How a comparison is said: a number is more than another, a day comes after it. */
export const opWord = (t: TFunction, op: string, field: Field | undefined): string =>
  t(`op.${op}`, field?.type === 'date' || field?.type === 'datetime' ? { context: 'day' } : {});
