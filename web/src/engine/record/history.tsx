import { Button, Empty, Timeline as Line } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { historyOf } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { Loading } from '@/shared/loading';
import { ProblemPage } from '../problems/problem-page';
import { useFormat } from '../use-format';
import { Changes } from './changes';
import styles from './record.module.css';

/** Every change of the record: who, when, before and after. */
export function History({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.record(entity.name, record.id), 'history'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => historyOf(entity.path, record.id, pageParam || undefined),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (error) return <ProblemPage error={error} />;
  if (!data) return <Loading />;
  const entries = data.pages.flatMap((page) => page.data);
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('history.empty')} />;
  return (
    <>
      <Line
        items={entries.map((entry, index) => ({
          key: `${entry.at}${index}`,
          content: (
            <div className={styles['entry']}>
              <div className={styles['entryHead']}>
                <span className={styles['entryTitle']}>{entry.actor?.title ?? t('history.system')}</span>
                <span>{t(`history.${entry.kind.replace('.', '_')}`, { defaultValue: entry.kind })}</span>
                <span className={styles['when']} title={format.ago(entry.at)}>{format.dateTime(entry.at)}{entry.via ? ` · ${entry.via}` : ''}</span>
              </div>
              {entry.changes && <Changes entity={entity} changes={entry.changes} />}
            </div>
          ),
        }))}
      />
      {hasNextPage && <div className={styles['more']}><Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button></div>}
    </>
  );
}
