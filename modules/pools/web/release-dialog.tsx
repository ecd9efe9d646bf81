import { Form, Input, Modal, Radio } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { toProblem, type Problem } from '@/api/problem';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import type { ActionSlotProps } from '@/engine/slots/slots';
import { release, type PoolEntity } from './api';

const reasons = ['no_interest', 'unreachable', 'not_ours', 'duplicate', 'no_time', 'other'] as const;

/** Gives a record back to its pool, with the reason that the next owner reads. */
export function ReleaseDialog({ entity, record, onClose }: ActionSlotProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [other, setOther] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const said = reason === 'other' ? other.trim() : reason ? t(`pools.release.${reason}`) : '';
  const go = async () => {
    if (!said) return;
    setBusy(true);
    setProblem(null);
    try {
      await release(entity.name as PoolEntity, record.id, { reason: said, ...(note.trim() ? { note: note.trim() } : {}) });
      void queries.invalidateQueries({ queryKey: keys.lists('pool') });
      onClose();
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  return (
    <Modal open title={t('pools.release.title', { name: String(record[entity.title] ?? '') })} okText={t('pools.release.act')} okButtonProps={{ disabled: !said, loading: busy }} onOk={() => void go()} onCancel={onClose}>
      <p>{t('pools.release.help')}</p>
      <ProblemAlert problem={problem} />
      <Form layout="vertical" onFinish={() => void go()}>
        <Form.Item label={t('pools.release.reason')} required>
          <Radio.Group
            vertical
            aria-label={t('pools.release.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value as (typeof reasons)[number])}
            options={reasons.map((one) => ({ value: one, label: t(`pools.release.${one}`) }))}
          />
        </Form.Item>
        {reason === 'other' && (
          <Form.Item label={t('pools.release.which')} htmlFor="release-other" required><Input id="release-other" autoFocus maxLength={200} value={other} onChange={(event) => setOther(event.target.value)} /></Form.Item>
        )}
        <Form.Item label={t('pools.release.note')} htmlFor="release-note"><Input.TextArea id="release-note" maxLength={2000} autoSize={{ minRows: 2 }} value={note} onChange={(event) => setNote(event.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}
