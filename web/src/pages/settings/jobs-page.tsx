import { Button, Card, Empty, Tag } from 'antd';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listJobs } from '@/api/administration';
import { cancelJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { isOver } from '@/engine/jobs/use-job';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { SettingsHead } from './settings-head';
import styles from './settings.module.css';

const colors: Partial<Record<Job['state'], string>> = { done: 'green', failed: 'red', running: 'blue', cancelled: 'orange' };

/** /settings/jobs: what goes on in the background; one's own, for an administrator everybody's. */
export function JobsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const complain = useProblemMessage();
  const queries = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['jobs'],
    queryFn: ({ pageParam }) => listJobs({ cursor: pageParam, limit: 50 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.data.some((job) => !isOver(job))) ? 2000 : false),
  });
  const cancel = (id: string) => void cancelJob(id).then(() => queries.invalidateQueries({ queryKey: ['jobs'] }), complain);
  const jobs = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.jobs.title')} />
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : jobs.length === 0 ? <Empty description={t('settings.jobs.none')} /> : jobs.map((job) => (
          <div key={job.id} className={styles['line']}>
            <span className={styles['grow']}>
              {t(`settings.jobs.kind.${job.kind.replace('.', '_')}`, { defaultValue: job.kind })}
              {job.error && <div className={styles['muted']}>{job.error.title}</div>}
            </span>
            {job.total > 0 && <span className={styles['muted']}>{t('job.count', { done: format.number(job.done), total: format.number(job.total) })}</span>}
            {job.created_at && <span className={styles['muted']}>{format.dateTime(job.created_at)}</span>}
            <Tag {...(colors[job.state] ? { color: colors[job.state] } : {})}>{t(`job.${job.state}`)}</Tag>
            {!isOver(job) && <Button size="small" danger onClick={() => cancel(job.id)}>{t('job.cancel')}</Button>}
          </div>
        ))}
        {hasNextPage && <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button>}
      </Card>
    </div>
  );
}
