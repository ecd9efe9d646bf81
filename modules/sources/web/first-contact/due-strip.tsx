import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordSlotProps } from '@/engine/slots/slots';
import { stringOf } from '@/fields-types/values';
import { useLocale } from '@/shared/locale';
import { dueWords } from './due-words';

/** Says on a lead's page that nobody has contacted him yet, as long as that is so. */
export function DueStrip({ record }: RecordSlotProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const due = stringOf(record['first_contact_due']);
  if (!due || stringOf(record['first_contacted_at']) || stringOf(record['converted_at']) || record['status'] === 'unqualified') return null;
  const { key, when, meaning } = dueWords(due, '', locale);
  return <Alert type={meaning === 'overdue' ? 'error' : meaning === 'risk' ? 'warning' : 'info'} banner showIcon title={t(`firstContact.${key}`, { when })} />;
}
