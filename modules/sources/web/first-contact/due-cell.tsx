import { useTranslation } from 'react-i18next';
import type { CellSlotProps } from '@/engine/slots/slots';
import { stringOf } from '@/fields-types/values';
import { useLocale } from '@/shared/locale';
import { MeaningTag } from '@/shared/meaning-tag';
import { dueWords } from './due-words';

/** Until when a lead must have been contacted, in words. */
export function DueCell({ record, field, compact }: CellSlotProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const due = stringOf(record[field.name]);
  if (!due) return compact ? null : <>—</>;
  const { key, when, meaning } = dueWords(due, stringOf(record['first_contacted_at']), locale);
  return <MeaningTag of={meaning}><time dateTime={due}>{t(`firstContact.${compact ? 'short.' : ''}${key}`, { when })}</time></MeaningTag>;
}
