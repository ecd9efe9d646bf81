import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { historyOf } from '@/api/records';
import type { Entity, Field, RecordData } from '@/api/types';
import { FieldValue } from '@/fields-types/field-value';
import { isEmpty } from '@/fields-types/values';
import { Loading } from '@/shared/loading';
import { ProblemPage } from '../problems/problem-page';
import { useFormat } from '../use-format';
import styles from './record.module.css';

/** What stood in one field, since when, and by whom. */
export function FieldHistory({ entity, record, field, onClose }: { entity: Entity; record: RecordData; field: Field; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.record(entity.name, record.id), 'history', field.name],
    initialPageParam: '',
    queryFn: ({ pageParam }) => historyOf(entity.path, record.id, pageParam || undefined, field.name),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const entries = data?.pages.flatMap((page) => page.data).flatMap((entry) => (entry.changes && field.name in entry.changes ? [{ ...entry, change: entry.changes[field.name] }] : [])) ?? [];
  return (
    <div ref={box} tabIndex={-1} className={styles['fieldHistory']} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : entries.length === 0 && !hasNextPage ? t('history.empty') : (
        <ul className={styles['plain']}>
          {entries.map((entry, index) => {
            const [before, after] = Array.isArray(entry.change) ? entry.change : [undefined, entry.change];
            return (
              <li key={`${entry.at}${index}`} className={styles['change']}>
                <div>
                  {!isEmpty(before) && <><span className={styles['old']}><FieldValue field={field} record={{ [field.name]: before }} compact /></span> → </>}
                  {isEmpty(after) ? '—' : <FieldValue field={field} record={{ [field.name]: after }} compact />}
                </div>
                <span className={styles['when']} title={format.ago(entry.at)}>{entry.actor?.title ?? t('history.system')} · {format.dateTime(entry.at)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {hasNextPage && <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button>}
    </div>
  );
}
