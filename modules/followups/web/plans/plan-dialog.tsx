import { Modal, Radio } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { listRecords } from '@/api/records';
import type { Entity } from '@/api/types';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { stringOf } from '@/fields-types/values';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import styles from './plan-dialog.module.css';

interface Props {
  entity: Entity;
  title: string;
  /** Which plan runs, of a single record; another one is offered first. */
  running?: string | undefined;
  /** What it is called to end plans rather than to start one, where that is offered too. */
  end?: { label: string; help: string } | undefined;
  okText: (plan: string | null) => string;
  /** Starts that plan, null ends what runs. What it throws is told here. */
  onPick: (plan: string | null) => Promise<void>;
  /** Beside the choice: what happens to plans that run. */
  note?: ((plan: string | null) => ReactNode) | undefined;
  onClose: () => void;
}

const none = 'none';

/** A choice among the plans that are for this kind of record. */
export function PlanDialog({ entity, title, running, end, okText, onPick, note, onClose }: Props) {
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
  const picked = chosen ?? data?.find((one) => one.id !== running)?.id ?? (end ? none : null);
  const asked = picked === none ? null : picked;
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onPick(asked);
    } catch (failure) {
      setProblem(toProblem(failure));
      setBusy(false);
    }
  };
  const choices = [
    ...(data ?? []).map((one) => ({ value: one.id, name: stringOf(one['name']), help: stringOf(one['description']) })),
    ...(data && end ? [{ value: none, name: end.label, help: end.help }] : []),
  ];
  return (
    <Modal open title={title} okText={okText(asked)} okButtonProps={{ disabled: !data || !picked, loading: busy }} onOk={() => void go()} onCancel={onClose}>
      <ProblemAlert problem={problem ?? (error ? toProblem(error) : null)} />
      {!data && !error && <Loading lines={3} />}
      {data && choices.length === 0 && <Nothing small title={t('plans.noPlans')} action={plan?.can.includes('create') && <Link to="/settings/plans">{t('plans.new')}</Link>} />}
      {choices.length > 0 && (
        <Radio.Group aria-label={t('plans.choose')} className={styles['choices'] ?? ''} value={picked} onChange={(event) => setChosen(event.target.value as string)}>
          {choices.map((one) => (
            <Radio key={one.value} value={one.value}>
              <span className={styles['name']}>{one.name}</span>
              {one.help !== '' && <span className={styles['help']}>{one.help}</span>}
            </Radio>
          ))}
        </Radio.Group>
      )}
      {picked && note?.(asked)}
    </Modal>
  );
}
