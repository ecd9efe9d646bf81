import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { timelineOf } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { useDebounced } from '@/shared/use-debounced';
import { ProblemPage } from '../problems/problem-page';
import { linkFields, timelineKinds } from './activity-shape';
import { TimelineEntryView, timelineIcon } from './timeline-entry';
import styles from './record.module.css';

// On its way as soon as a record's page is: one types there first.
const loadComposer = () => import('./composer').then((parts) => parts.Composer);
void loadComposer().catch(() => undefined);
const Composer = later(loadComposer, <div className={`${styles['composer'] ?? ''} ${styles['composerPlace'] ?? ''}`} aria-hidden />);

/** Everything that happened with a record, newest first, and writing down what happens next. */
export function Timeline({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const activity = useEntity('activity');
  const [chosen, setChosen] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const kinds = timelineKinds(activity);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.record(entity.name, record.id), 'timeline', chosen.join(','), q],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      timelineOf(entity.path, record.id, {
        ...(chosen.length > 0 ? { kinds: chosen.join(',') } : {}), ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}),
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const entries = data?.pages.flatMap((page) => page.data) ?? [];
  const narrowed = chosen.length > 0 || q !== '';
  const turn = (kind: string) => setChosen((now) => (now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind]));
  return (
    <div className={styles['timeline']}>
      {activity?.can.includes('create') && Object.keys(linkFields(activity, entity, record)).length > 0 && <Composer entity={entity} record={record} activity={activity} />}
      <div className={styles['kinds']} role="group" aria-label={t('timeline.kinds')}>
        <button type="button" className={styles['kind']} aria-pressed={chosen.length === 0} onClick={() => setChosen([])}>{t('timeline.all')}</button>
        {kinds.map(({ name, label }) => (
          <button key={name} type="button" className={styles['kind']} aria-pressed={chosen.includes(name)} onClick={() => turn(name)}>
            {label ?? t(`timeline.${name}`)}
          </button>
        ))}
        <Input
          className={styles['timelineSearch'] ?? ''}
          size="small"
          allowClear
          prefix={<SearchOutlined />}
          aria-label={t('timeline.search')}
          placeholder={t('timeline.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : entries.length === 0 ? (
        <Nothing small title={narrowed ? t('timeline.nothingFound') : t('timeline.empty')} action={narrowed ? <Button size="small" onClick={() => { setChosen([]); setTyped(''); }}>{t('timeline.showAll')}</Button> : undefined} />
      ) : (
        <ol className={styles['line']}>
          {entries.map((entry, index) => (
            <li key={`${entry.kind}${entry.id}${entry.at}${index}`}>
              <span className={styles['dot']} aria-hidden>{timelineIcon(entry)}</span>
              <TimelineEntryView entity={entity} record={record} entry={entry} words={q} />
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && <div className={styles['more']}><Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button></div>}
    </div>
  );
}
