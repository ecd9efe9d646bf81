import { App, Button, Card, Empty, Tag } from 'antd';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listJobs } from '@/api/administration';
import { cancelJob, undoJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { JobDialog } from '@/engine/jobs/job-dialog';
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
  const { modal } = App.useApp();
  // The job that takes another back, while somebody looks on.
  const [undoing, setUndoing] = useState<string | null>(null);
  const kindOf = (job: Job) => t(`settings.jobs.kind.${job.kind.replace('.', '_')}`, { defaultValue: job.kind });
  const undo = (job: Job) =>
    modal.confirm({
      title: t('settings.jobs.undoAsk', { what: kindOf(job), when: job.created_at ? format.dateTime(job.created_at) : '' }),
      content: t('settings.jobs.undoHelp'),
      okText: t('list.undo'),
      onOk: () => undoJob(job.id).then((answer) => setUndoing(answer.job), complain),
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
              {kindOf(job)}
              {job.error && <div className={styles['muted']}>{job.error.title}</div>}
            </span>
            {job.total > 0 && <span className={styles['muted']}>{t('job.count', { done: format.number(job.done), total: format.number(job.total) })}</span>}
            {job.created_at && <span className={styles['muted']}>{format.dateTime(job.created_at)}</span>}
            <Tag {...(colors[job.state] ? { color: colors[job.state] } : {})}>{t(`job.${job.state}`)}</Tag>
            {job.result?.['undone_by'] !== undefined && <Tag>{t('settings.jobs.undone')}</Tag>}
            {job.may_undo && didSomething(job) && <Button size="small" onClick={() => undo(job)}>{t('list.undo')}</Button>}
            {!isOver(job) && <Button size="small" danger onClick={() => cancel(job.id)}>{t('job.cancel')}</Button>}
          </div>
        ))}
        {hasNextPage && <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button>}
      </Card>
      {undoing && (
        <JobDialog
          id={undoing}
          title={t('settings.jobs.kind.bulk_undo')}
          onClose={() => {
            setUndoing(null);
            void queries.invalidateQueries({ queryKey: ['jobs'] });
          }}
        />
      )}
    </div>
  );
}

const didSomething = ({ result }: Job) => typeof result?.['done'] !== 'number' || result['done'] > 0;
