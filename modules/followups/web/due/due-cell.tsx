import { useTranslation } from 'react-i18next';
import type { CellSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { useLocale } from '@/shared/locale';
import { MeaningTag } from '@/shared/meaning-tag';
import { daysInWords, nextDue } from './due-words';

/** When a record is due next and by what, in words: "in 2 days · plan"; that nothing is planned, as a warning. */
export function DueCell({ record, compact }: CellSlotProps) {
  const { t } = useTranslation();
  const { zone, language } = useLocale();
  const format = useFormat();
  const at = record['next_due_at'];
  const kind = record['next_due_kind'];
  const due = nextDue(at, kind, zone);
  if (!due) return compact ? null : <>—</>;
  if (due.is === 'none') return <MeaningTag of="risk">{t('due.none')}</MeaningTag>;
  const when = due.is === 'late' ? t('due.late', { count: -due.days }) : daysInWords(due.days, language);
  const words = typeof kind === 'string' && kind !== 'none' ? t('due.in', { when, kind: t(`due.${kind}`) }) : when;
  const title = format.dateTime(String(at));
  if (due.is === 'later') return <span title={title}>{words}</span>;
  return <span title={title}><MeaningTag of={due.is === 'late' ? 'overdue' : 'stage'}>{words}</MeaningTag></span>;
}
