import { CheckCircleOutlined, ClockCircleOutlined, EditOutlined, FileOutlined, MessageOutlined, PlusCircleOutlined } from '@ant-design/icons';
import { Button, Empty, Segmented, Timeline as Line } from 'antd';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { completeTask } from '@/api/activities';
import { addressOf } from '@/api/client';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { timelineOf } from '@/api/records';
import type { Entity, RecordData, TimelineEntry } from '@/api/types';
import { Loading } from '@/shared/loading';
import { ProblemPage } from '../problems/problem-page';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';
import { Changes } from './changes';
import { Composer } from './composer';
import styles from './record.module.css';
import { saidOnce } from './said-once';

const filters = ['all', 'follow_up', 'task', 'change', 'file'];
const icons: Record<string, ReactNode> = {
  follow_up: <MessageOutlined />, task: <ClockCircleOutlined />, change: <EditOutlined />, file: <FileOutlined />, created: <PlusCircleOutlined />,
};

/** Everything that happened with a record, newest first, and writing down what happens next. */
export function Timeline({ entity, record }: { entity: Entity; record: RecordData }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState('all');
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.record(entity.name, record.id), 'timeline', kind],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      timelineOf(entity.path, record.id, { ...(kind === 'all' ? {} : { kinds: kind }), ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const entries = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <Composer entity={entity} record={record} />
      <div className={styles['kinds']}>
        <Segmented size="small" value={kind} onChange={setKind} options={filters.map((one) => ({ value: one, label: t(`timeline.${one}`) }))} />
      </div>
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : entries.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('timeline.empty')} />
      ) : (
        <Line
          items={entries.map((entry, index) => ({
            key: `${entry.kind}${entry.id}${entry.at}${index}`,
            icon: entry.kind === 'task' && entry.done ? <CheckCircleOutlined /> : icons[entry.kind],
            content: <Entry entity={entity} record={record} entry={entry} />,
          }))}
        />
      )}
      {hasNextPage && <div className={styles['more']}><Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button></div>}
    </>
  );
}

function Entry({ entity, record, entry }: { entity: Entity; record: RecordData; entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const of = byName.get(entry.entity);
  const said = saidOnce(entry.title, entry.text, t(`timeline.${entry.kind.replace('.', '_')}`, { defaultValue: entry.kind }));
  const own = entry.entity === entity.name && entry.id === record.id;
  const complete = async () => {
    try {
      await completeTask(entry.id);
      await queries.invalidateQueries({ queryKey: keys.record(entity.name, record.id) });
    } catch (error) {
      complain(error);
    }
  };
  return (
    <div className={styles['entry']}>
      <div className={styles['entryHead']}>
        <span className={styles['entryTitle']}>
          {entry.kind === 'file' && entry.title ? <a href={addressOf('/files/{id}', { id: entry.id })} download>{entry.title}</a> : entry.title && of && !own ? <Link to={`/${of.path}/${entry.id}`}>{said.title}</Link> : said.title === entry.title && !own ? said.title : t(`timeline.${entry.kind.replace('.', '_')}`, { defaultValue: entry.kind })}
        </span>
        <span className={styles['when']} title={format.dateTime(entry.at)}>
          {entry.actor?.title} · {format.ago(entry.at)}
        </span>
        {entry.kind === 'task' && entry.done === false && (
          <Button size="small" onClick={() => void complete()}>{t('timeline.complete')}</Button>
        )}
      </div>
      {said.text && <div className={styles['text']}>{said.text}</div>}
      {entry.changes && of && <Changes entity={of} changes={entry.changes} />}
    </div>
  );
}
