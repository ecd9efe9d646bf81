import { Alert, Button, Form, InputNumber, Modal, Radio } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import type { Entity, Reference } from '@/api/types';
import type { Named } from '@/engine/list/selection';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { useFormat } from '@/engine/use-format';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { assign, type Assigned, type MyPool } from './api';
import { RefusalList } from './claim-result';
import { shares } from './shares';
import styles from './pools.module.css';

interface Props {
  pool: MyPool;
  entity: Entity;
  which: Named;
  count: number;
  /** `done`: something was assigned. */
  onClose: (done: boolean) => void;
}

/** Gives chosen records of a pool to people, to each as many or by weight; then says who got how many. */
export function AssignDialog({ pool, entity, which, count, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const [people, setPeople] = useState<Reference[]>([]);
  const [weighted, setWeighted] = useState(false);
  const [weights, setWeights] = useState<Record<string, number>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [result, setResult] = useState<Assigned | null>(null);
  const weightOf = (one: Reference) => (weighted ? (weights[one.id] ?? 1) : 1);
  const each = shares(count, people.map(weightOf));

  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await assign(pool.id, which, people.map((one) => ({ user: one.id, ...(weighted ? { weight: weightOf(one) } : {}) })));
      setResult(answer);
      void queries.invalidateQueries({ queryKey: keys.lists(entity.name) });
      void queries.invalidateQueries({ queryKey: keys.lists('pool') });
    } catch (error) {
      setProblem(toProblem(error));
    }
    setBusy(false);
  };
  const nameOf = (id: string) => people.find((one) => one.id === id)?.title ?? '';
  if (result) {
    return (
      <Modal open title={t('pools.assign.done', { count: format.number(result.assigned.reduce((sum, one) => sum + one.count, 0)) })} onCancel={() => onClose(true)} footer={<Button type="primary" onClick={() => onClose(true)}>{t('close')}</Button>}>
        <ul className={styles['plain']}>
          {result.assigned.map((one) => <li key={one.user} className={styles['pair']}><span>{nameOf(one.user)}</span><span className={styles['count']}>{format.number(one.count)}</span></li>)}
        </ul>
        {result.refused.length > 0 && (
          <Alert type="warning" showIcon title={t('pools.assign.refused', { count: format.number(result.refused.length) })} description={<RefusalList refused={result.refused.map((one) => ({ ...one, title: '' }))} />} />
        )}
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={t('pools.assign.title', { count: format.number(count), what: entity.label.toLocaleLowerCase() })}
      okText={t('pools.assign.act')}
      okButtonProps={{ disabled: people.length === 0, loading: busy }}
      onOk={() => void go()}
      onCancel={() => onClose(false)}
    >
      <ProblemAlert problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t('pools.assign.people')} htmlFor="assign-people"><ReferenceSelect id="assign-people" to="user" multiple value={people} onChange={setPeople} autoFocus /></Form.Item>
        <Form.Item label={t('pools.assign.how')}>
          <Radio.Group value={weighted} onChange={(event) => setWeighted(event.target.value as boolean)} options={[{ value: false, label: t('pools.assign.evenly') }, { value: true, label: t('pools.assign.byWeight') }]} />
        </Form.Item>
        <ul className={styles['plain']}>
          {people.map((one, index) => (
            <li key={one.id} className={styles['pair']}>
              <span>{one.title}</span>
              {weighted && <InputNumber size="small" min={1} max={100} value={weightOf(one)} aria-label={t('pools.assign.weightOf', { name: one.title })} onChange={(value) => setWeights((now) => ({ ...now, [one.id]: value ?? 1 }))} />}
              <span className={styles['count']}>{format.number(each[index] ?? 0)}</span>
            </li>
          ))}
        </ul>
      </Form>
    </Modal>
  );
}
