import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job } from '@/api/types';
import { useFormat } from '../use-format';
import { isOver } from './use-job';

/** How far a job is, in a bar and in numbers. */
export function JobProgress({ job }: { job: Job | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = !job || job.total === 0 ? (job?.state === 'done' ? 100 : 0) : Math.floor((job.done / job.total) * 100);
  return (
    <div role="status">
      <Progress percent={percent} status={job?.state === 'failed' ? 'exception' : isOver(job) ? (job?.state === 'done' ? 'success' : 'normal') : 'active'} />
      {job && (
        <div>
          {t(`job.${job.state}`)} {job.total > 0 && t('job.count', { done: format.number(job.done), total: format.number(job.total) })}
        </div>
      )}
    </div>
  );
}
