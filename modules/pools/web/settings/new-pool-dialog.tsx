import { Form, Input, Modal, Radio } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord } from '@/api/records';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { newKey } from '@/shared/new-key';
import type { PoolEntity } from '../api';

/** Begins a pool: its name, and what lies in it. It takes and gives nothing before it is set up. */
export function NewPoolDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [entity, setEntity] = useState<PoolEntity>('lead');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(newKey);
  const make = async () => {
    if (name.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const made = await createRecord('pools', { name: name.trim(), entity, active: false }, key);
      void queries.invalidateQueries({ queryKey: keys.lists('pool') });
      await navigate(`/pools/${made.id}/settings`);
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  return (
    <Modal open title={t('pools.new')} okText={t('pools.make.go')} okButtonProps={{ disabled: name.trim() === '', loading: busy }} onOk={() => void make()} onCancel={onClose}>
      <ProblemAlert problem={problem} />
      <Form layout="vertical" onFinish={() => void make()}>
        <Form.Item label={t('pools.make.name')} htmlFor="pool-name" required><Input id="pool-name" autoFocus maxLength={100} value={name} placeholder={t('pools.make.example')} onChange={(event) => setName(event.target.value)} /></Form.Item>
        <Form.Item label={t('pools.make.entity')} extra={t('pools.make.entityHelp')}>
          <Radio.Group
            aria-label={t('pools.make.entity')}
            value={entity}
            onChange={(event) => setEntity(event.target.value as PoolEntity)}
            options={(['lead', 'account'] as const).map((one) => ({ value: one, label: byName.get(one)?.label_many ?? one }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
