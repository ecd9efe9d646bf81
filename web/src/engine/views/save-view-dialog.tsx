import { Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord } from '@/api/records';
import type { Entity, Value } from '@/api/types';
import { newKey } from '@/shared/new-key';
import { ProblemAlert } from '../problems/problem-alert';
import type { ViewDefinition } from './use-views';

interface Props {
  entity: Entity;
  path: string;
  definition: ViewDefinition;
  onSaved: (id: string) => void;
  onClose: () => void;
}

export function SaveViewDialog({ entity, path, definition, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(newKey);
  const save = async () => {
    try {
      const made = await createRecord(
        path,
        { name: name.trim(), entity: entity.name, kind: 'list', definition: definition as Value, shared: shared ? 'all' : 'private' },
        key,
      );
      onSaved(made.id);
    } catch (error) {
      setProblem(toProblem(error));
    }
  };
  return (
    <Modal open title={t('view.saveAs')} okText={t('save')} onOk={() => void save()} okButtonProps={{ disabled: name.trim() === '' }} onCancel={onClose}>
      <ProblemAlert problem={problem} />
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('view.name')} htmlFor="view-name">
          <Input id="view-name" autoFocus value={name} onChange={(event) => setName(event.target.value)} maxLength={100} />
        </Form.Item>
        <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>{t('view.shared')}</Checkbox>
      </Form>
    </Modal>
  );
}
