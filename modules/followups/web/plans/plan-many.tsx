import { Alert, Button, Modal, Radio } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { listRecords } from '@/api/records';
import { JobDialog } from '@/engine/jobs/job-dialog';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import type { SelectionSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { stringOf } from '@/fields-types/values';
import { Loading } from '@/shared/loading';
import { planMany } from '../api';
import styles from './start-plan.module.css';

const none = 'none';

/** Starts a plan with all the chosen records, or ends the ones that run with them. */
export function PlanMany(props: SelectionSlotProps) {
  const { t } = useTranslation();
  const plan = useEntity('plan');
  const [choosing, setChoosing] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const queries = useQueryClient();
  if (!plan?.can.includes('read')) return null;
  return (
    <>
      <Button size="small" onClick={() => setChoosing(true)}>{t('plans.forMany')}</Button>
      {choosing && <Choice {...props} path={plan.path} onClose={() => setChoosing(false)} onAsked={(asked) => { setChoosing(false); setJob(asked); }} />}
      {job && (
        <JobDialog
          id={job}
          title={t('plans.forMany')}
          onClose={() => {
            setJob(null);
            void queries.invalidateQueries({ queryKey: keys.lists(props.entity.name) });
            props.onDone();
          }}
        />
      )}
    </>
  );
}

function Choice({ entity, which, count, path, onClose, onAsked }: SelectionSlotProps & { path: string; onClose: () => void; onAsked: (job: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const [replace, setReplace] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { data, error } = useQuery({
    queryKey: [...keys.lists('plan'), 'for', entity.name],
    queryFn: async () => (await listRecords(path, { limit: 200, sort: 'position,name', filter: { all: [['for', 'in', [entity.name]], ['active', '=', true]] } })).data,
  });
  const picked = chosen ?? data?.[0]?.id ?? none;
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onAsked(await planMany(entity.path, which, picked === none ? null : picked, replace));
    } catch (failure) {
      setProblem(toProblem(failure));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('plans.forManyTitle', { count: format.number(count), what: entity.label })}
      okText={picked === none ? t('plans.endMany') : t('plans.start')}
      okButtonProps={{ loading: busy, disabled: !data }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem ?? (error ? toProblem(error) : null)} />
      {!data && !error && <Loading lines={3} />}
      {data && (
        <>
          <Radio.Group aria-label={t('plans.choose')} className={styles['choices'] ?? ''} value={picked} onChange={(event) => setChosen(event.target.value as string)}>
            {data.map((one) => (
              <Radio key={one.id} value={one.id}>
                <span className={styles['name']}>{stringOf(one['name'])}</span>
                {stringOf(one['description']) !== '' && <span className={styles['help']}>{stringOf(one['description'])}</span>}
              </Radio>
            ))}
            <Radio value={none}>
              <span className={styles['name']}>{t('plans.endMany')}</span>
              <span className={styles['help']}>{t('plans.endManyHelp')}</span>
            </Radio>
          </Radio.Group>
          {picked !== none && (
            <Alert
              type="info"
              title={t(replace ? 'plans.replacesRunning' : 'plans.leavesRunning')}
              action={<Button size="small" onClick={() => setReplace(!replace)}>{t(replace ? 'plans.leaveThem' : 'plans.replaceThem')}</Button>}
            />
          )}
        </>
      )}
    </Modal>
  );
}
