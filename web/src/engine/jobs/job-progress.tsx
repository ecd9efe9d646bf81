import { Progress } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '@/api/types';
import { useLocale } from '@/shared/locale';
import { useFormat } from '../use-format';
import { secondsLeft, timeWords, type Seen } from './time-left';
import { isOver } from './use-job';

/** How far a job is, in a bar and in numbers, and about how long it still takes. */
export function JobProgress({ job }: { job: Job | undefined }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const format = useFormat();
  const left = useTimeLeft(job);
  const percent = !job || job.total === 0 ? (job?.state === 'done' ? 100 : 0) : Math.floor((job.done / job.total) * 100);
  return (
    <div role="status">
      <Progress aria-label={t('job.progress')} percent={percent} status={job?.state === 'failed' ? 'exception' : isOver(job) ? (job?.state === 'done' ? 'success' : 'normal') : 'active'} />
      {job && (
        <div>
          {t(`job.${job.state}`)} {job.total > 0 && t('job.count', { done: format.number(job.done), total: format.number(job.total) })}
          {left !== null && <> · {t('job.left', { time: timeWords(left, language) })}</>}
        </div>
      )}
    </div>
  );
}

function useTimeLeft(job: Job | undefined): number | null {
  const first = useRef<(Seen & { id: string }) | null>(null);
  if (job?.state !== 'running') return null;
  // What was seen first is no state: it only says since when the job is watched.
  const now = { at: Date.now(), done: job.done };
  if (first.current?.id !== job.id || first.current.done > job.done) first.current = { ...now, id: job.id };
  return secondsLeft(first.current, now, job.total);
}
