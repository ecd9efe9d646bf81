import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { cancelJob } from '@/api/jobs';
import type { Job } from '@/api/types';
import { JobProgress } from '../jobs/job-progress';
import { useProblemMessage } from '../problems/use-problem-message';

/** A rehearsal or a run that goes on: how far, and stopping it. */
export function Working({ job }: { job: Job }) {
  const { t } = useTranslation();
  const complain = useProblemMessage();
  return (
    <Card title={t(job.kind === 'import.rehearse' ? 'import.state.rehearsing' : 'import.state.running')} size="small">
      <JobProgress job={job} />
      <Button danger onClick={() => void cancelJob(job.id).catch(complain)}>{t('job.cancel')}</Button>
    </Card>
  );
}
