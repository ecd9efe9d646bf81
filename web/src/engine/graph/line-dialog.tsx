import { SwapOutlined } from '@ant-design/icons';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { toProblem } from '@/api/problem';
import { ProblemAlert } from '../problems/problem-alert';
import type { GraphNode, LineKind } from './graph-shape';

interface Props {
  nodes: GraphNode[];
  from: string | null;
  to: string | null;
  /** What may be between these two; empty when nothing may. */
  kindsOf: (from: string, to: string) => LineKind[];
  onSave: (from: string, to: string, kind: string) => Promise<void>;
  onClose: () => void;
}

/** A new line: between whom, and which. Reached by dragging, and by a button for whoever does not drag. */
export function LineDialog({ nodes, onClose, kindsOf, onSave, ...begun }: Props) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(begun.from);
  const [to, setTo] = useState(begun.to);
  const [kind, setKind] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const kinds = from && to && from !== to ? kindsOf(from, to) : [];
  const chosen = kinds.some((one) => one.name === kind) ? kind : (kinds[0]?.name ?? null);
  const options = nodes.map((node) => ({ value: node.id, label: node.title }));
  const save = async () => {
    if (!from || !to || !chosen) return;
    setBusy(true);
    setProblem(null);
    try {
      await onSave(from, to, chosen);
      onClose();
    } catch (failure) {
      setProblem(toProblem(failure));
      setBusy(false);
    }
  };
  const person = (label: string, id: string, value: string | null, onChange: (value: string) => void) => (
    <Form.Item label={label} htmlFor={id}>
      <Select id={id} value={value} onChange={onChange} options={options} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t('graph.newLine')}
      okText={t('save')}
      okButtonProps={{ disabled: !chosen, loading: busy }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <Form layout="vertical" component="div">
        {person(t('graph.from'), 'line-from', from, setFrom)}
        <Form.Item label={t('graph.kind')} htmlFor="line-kind" {...(from && to && from !== to && kinds.length === 0 ? { help: t('graph.noKind'), validateStatus: 'warning' as const } : {})}>
          <Select id="line-kind" value={chosen} onChange={setKind} disabled={kinds.length === 0} options={kinds.map((one) => ({ value: one.name, label: one.label }))} />
        </Form.Item>
        {person(t('graph.to'), 'line-to', to, setTo)}
        <Button icon={<SwapOutlined />} disabled={!from || !to} onClick={() => { setFrom(to); setTo(from); }}>{t('graph.swap')}</Button>
      </Form>
    </Modal>
  );
}
