import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { timelineOf } from '@/api/records';
import { LongText } from '@/engine/record/long-text';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import styles from './today.module.css';

const shown = 4;

export const saidQuery = (entity: string, path: string, id: string) => ({
  queryKey: [...keys.record(entity, id), 'timeline', 'follow_up', 'today'],
  staleTime: 60_000,
  queryFn: () => timelineOf(path, id, { kinds: 'follow_up' }),
});

/** What was said last, so that one does not begin anew. */
export function LastSaid({ entity, path, id }: { entity: string; path: string; id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(saidQuery(entity, path, id));
  if (error) return null;
  return (
    <section className={styles['said']} aria-label={t('today.lastSaid')}>
      <h3 className={styles['part']}>{t('today.lastSaid')}</h3>
      {!data ? <Loading lines={2} /> : data.data.length === 0 ? <p className={styles['muted']}>{t('today.nothingSaid')}</p> : (
        <ul className={styles['plain']}>
          {data.data.slice(0, shown).map((entry) => (
            <li key={entry.id} className={styles['saying']}>
              <span className={styles['muted']} title={format.dateTime(entry.at)}>{format.ago(entry.at)}{entry.actor?.title && ` · ${entry.actor.title}`}</span>
              <div className={styles['words']}><LongText text={entry.text || entry.title || ''} /></div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
