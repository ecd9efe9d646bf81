import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { cancelJob, undoJob } from '@/api/jobs';
import type { Job, Value } from '@/api/types';
import { ProblemAlert } from '../problems/problem-alert';
import { useProblemMessage } from '../problems/use-problem-message';
import { useFormat } from '../use-format';
import { countedReasons } from './counted-reasons';
import { JobProgress } from './job-progress';
import { isOver, useJob } from './use-job';

interface Props {
  id: string;
  title: string;
  /** With the job as it was seen last; of what was undone here, the undoing. */
  onClose: (job: Job | undefined) => void;
}

/** Follows a job to its end; it can be cancelled, left to go on by itself, and taken back where the server can. */
export function JobDialog({ id, title, onClose }: Props) {
  const { t } = useTranslation();
  const [undoing, setUndoing] = useState<string | null>(null);
  const { data: job } = useJob(undoing ?? id);
  const complain = useProblemMessage();
  const over = isOver(job);
  const close = () => onClose(job);
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      footer={[
        !over && <Button key="cancel" danger onClick={() => void cancelJob(undoing ?? id).catch(complain)}>{t('job.cancel')}</Button>,
        over && job?.may_undo && <Button key="undo" onClick={() => void undoJob(id).then((answer) => setUndoing(answer.job), complain)}>{t('list.undo')}</Button>,
        <Button key="close" type={over ? 'primary' : 'default'} onClick={close}>{over ? t('close') : t('job.background')}</Button>,
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
  const reasons = Object.entries(countedReasons(result['refused'] ?? result['kept'] ?? null));
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
