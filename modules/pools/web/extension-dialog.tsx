import { App, Button, Form, Input, InputNumber, Modal, Space } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import type { ActionSlotProps } from '@/engine/slots/slots';
import { stringOf } from '@/fields-types/values';
import { useLocale } from '@/shared/locale';
import { askForExtension, type PoolEntity } from './api';
import { spanWords } from './returns';
import { ReturnsWords } from './returns-words';
import styles from './pools.module.css';

const often = [3, 7, 14, 30];

/** Asks the administrators of the pool for more time with a record. */
export function ExtensionDialog({ entity, record, onClose }: ActionSlotProps) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [days, setDays] = useState<number | null>(7);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ready = days !== null && reason.trim() !== '';
  const at = stringOf(record['returns_at']);
  const go = async () => {
    if (!ready) return;
    setBusy(true);
    setProblem(null);
    try {
      await askForExtension(entity.name as PoolEntity, record.id, { days, reason: reason.trim() });
      void queries.invalidateQueries({ queryKey: keys.lists('extension_request') });
      void message.success(t('pools.extension.asked'));
      onClose();
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  return (
    <Modal open title={t('pools.extension.title', { name: String(record[entity.title] ?? '') })} okText={t('pools.extension.act')} okButtonProps={{ disabled: !ready, loading: busy }} onOk={() => void go()} onCancel={onClose}>
      {at && <p><ReturnsWords at={at} /></p>}
      <ProblemAlert problem={problem} />
      <Form layout="vertical" onFinish={() => void go()}>
        <Form.Item label={t('pools.extension.days')} htmlFor="extension-days" required>
          <Space wrap>
            <InputNumber id="extension-days" min={1} max={365} value={days} onChange={setDays} />
            {often.map((one) => <Button key={one} className={one === days ? styles['act'] ?? '' : ''} aria-pressed={one === days} onClick={() => setDays(one)}>{spanWords(one, 'day', language)}</Button>)}
          </Space>
        </Form.Item>
        <Form.Item label={t('pools.extension.reason')} htmlFor="extension-reason" required>
          <Input.TextArea id="extension-reason" maxLength={1000} autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('pools.extension.example')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
