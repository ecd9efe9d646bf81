import { Alert, Modal, Radio } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { listRecords } from '@/api/records';
import type { Entity, RecordData, Reference } from '@/api/types';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { startPlan } from '../api';
import styles from './start-plan.module.css';

interface Props {
  entity: Entity;
  record: RecordData;
  running: Reference | null;
  onStarted: () => void;
  onClose: () => void;
}

/** Starts one of the plans that are for this kind of record. */
export function StartPlan({ entity, record, running, onStarted, onClose }: Props) {
  const { t } = useTranslation();
  const plan = useEntity('plan');
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { data, error } = useQuery({
    queryKey: [...keys.lists('plan'), 'for', entity.name],
    queryFn: async () => (await listRecords(plan?.path ?? '', { limit: 200, sort: 'position,name', filter: { all: [['for', 'in', [entity.name]], ['active', '=', true]] } })).data,
    enabled: plan !== undefined,
  });
  const picked = chosen ?? data?.find((one) => one.id !== running?.id)?.id ?? null;
  const start = async () => {
    if (!picked) return;
    setBusy(true);
    setProblem(null);
    try {
      await startPlan(entity.path, record.id, picked, running !== null);
      onStarted();
    } catch (failure) {
      setProblem(toProblem(failure));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('plans.chooseTitle')}
      okText={running ? t('plans.replaceIt') : t('plans.start')}
      okButtonProps={{ disabled: !picked, loading: busy }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem ?? (error ? toProblem(error) : null)} />
      {running && <Alert type="warning" showIcon title={t('plans.replace', { name: running.title })} style={{ marginBottom: 12 }} />}
      {!data && !error && <Loading lines={3} />}
      {data?.length === 0 && <Nothing small title={t('plans.noPlans')} action={plan?.can.includes('create') && <Link to="/settings/plans">{t('plans.new')}</Link>} />}
      {data && data.length > 0 && (
        <Radio.Group aria-label={t('plans.choose')} className={styles['choices'] ?? ''} value={picked} onChange={(event) => setChosen(event.target.value as string)}>
          {data.map((one) => (
            <Radio key={one.id} value={one.id}>
              <span className={styles['name']}>{String(one['name'] ?? '')}</span>
              {typeof one['description'] === 'string' && one['description'] !== '' && <span className={styles['help']}>{one['description']}</span>}
            </Radio>
          ))}
        </Radio.Group>
      )}
    </Modal>
  );
}
