import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { historyOf } from '@/api/records';
import { referenceOf } from '@/api/reference';
import type { Entity, HistoryEntry, RecordData } from '@/api/types';
import { ReferenceLink } from '@/fields-types/reference-link';
import { useFormat } from '../use-format';
import styles from './form.module.css';

/** Who made the last change to each of a record's fields, as far as the newest page of its history says. */
export function useWhoChanged(entity: Entity, record: RecordData): (field: string) => HistoryEntry | undefined {
  const { data } = useQuery({
    queryKey: [...keys.record(entity.name, record.id), 'who', record.version],
    queryFn: () => historyOf(entity.path, record.id),
  });
  return (field) => data?.data.find((entry) => entry.changes && field in entry.changes);
}

/** "王芳 · 2 minutes ago" for a field; who changed the record last, where its history is not there. */
export function WhoChanged({ entry, record }: { entry: HistoryEntry | undefined; record: RecordData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = referenceOf(record['updated_by']);
  const at = entry?.at ?? (typeof record['updated_at'] === 'string' ? record['updated_at'] : null);
  return (
    <span className={styles['who']}>
      {entry ? (entry.actor?.title ?? t('history.system')) : person && <ReferenceLink to="user" reference={person} />}
      {at && <> · <time dateTime={at} title={format.dateTime(at)}>{format.ago(at)}</time></>}
    </span>
  );
}
