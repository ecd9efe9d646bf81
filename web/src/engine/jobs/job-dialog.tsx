import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { cancelJob } from '@/api/jobs';
import type { Value } from '@/api/types';
import { ProblemAlert } from '../problems/problem-alert';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';
import { countedReasons } from './counted-reasons';
import { JobProgress } from './job-progress';
import { isOver, useJob } from './use-job';

/** Follows a job to its end; it can be cancelled, or left to go on by itself. */
export function JobDialog({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: job } = useJob(id);
  const complain = useProblemMessage();
  const over = isOver(job);
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        !over && <Button key="cancel" danger onClick={() => void cancelJob(id).catch(complain)}>{t('job.cancel')}</Button>,
        <Button key="close" type={over ? 'primary' : 'default'} onClick={onClose}>{over ? t('close') : t('job.background')}</Button>,
      ]}
    >
      <JobProgress job={job} />
      {job?.error && <ProblemAlert problem={new Problem(job.error)} />}
      {job?.result && over && <JobResult result={job.result} />}
    </Modal>
  );
}

/** The counts a job ends with, and why some records stayed as they were. */
function JobResult({ result }: { result: { [key: string]: Value } }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = Object.entries(result).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && (entry[1] > 0 || entry[0] === 'done'));
  const reasons = Object.entries(countedReasons(result['refused'] ?? null));
  return (
    <>
      <ul>
        {counts.map(([name, count]) => (
          <li key={name}>{t(`job.result.${name}`, { defaultValue: name })}: {format.number(count)}</li>
        ))}
      </ul>
      {reasons.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('job.refused')}
          description={reasons.map(([why, count]) => <div key={why}>{why} ({format.number(count)})</div>)}
        />
      )}
    </>
  );
}
