import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import { MeaningTag } from '@/shared/meaning-tag';
import type { Due } from '../api';
import { latenessOf } from './queue';

/** How late, in a word: "3 days late", or the hour of today. */
export function Lateness({ due }: { due: Due }) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = latenessOf(due);
  if (late.of === 'overdue') return <MeaningTag of="overdue">{t('today.late', { count: late.days })}</MeaningTag>;
  const hour = due.due_at ? format.dateTime(due.due_at).slice(-5) : '';
  return <MeaningTag of={late.of === 'now' ? 'risk' : 'stage'}>{hour || t('today.dueToday')}</MeaningTag>;
}
