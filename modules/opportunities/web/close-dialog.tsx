import { DatePicker, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Move, Stage } from '@/api/opportunities';
import type { Entity } from '@/api/types';
import { dayjs } from '@/shared/day';
import { fieldOf } from '@/engine/meta';

interface Props {
  entity: Entity;
  stage: Stage;
  onMove: (more: Omit<Move, 'stage'>) => void;
  onClose: () => void;
}

/** A deal is won or lost: when, and when lost, why. */
export function CloseDialog({ entity, stage, onMove, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [closedOn, setClosedOn] = useState(dayjs());
  const lost = stage.kind === 'lost';
  const reasons = fieldOf(entity, 'lost_reason')?.choices ?? [];
  const noteField = fieldOf(entity, 'lost_note');
  const ready = !lost || reason !== null;
  const move = () =>
    ready && onMove({ closed_on: closedOn.format('YYYY-MM-DD'), ...(lost ? { reason } : {}), ...(lost && note.trim() ? { note: note.trim() } : {}) });
  return (
    <Modal open title={t('move.closeTitle', { stage: stage.title })} okText={t('save')} okButtonProps={{ disabled: !ready }} onOk={move} onCancel={onClose}>
      <Form layout="vertical" onFinish={move}>
        {lost && (
          <Form.Item label={t('move.reason')} htmlFor="close-reason" required>
            <Select
              id="close-reason"
              autoFocus
              value={reason}
              onChange={setReason}
              options={reasons.map((one) => ({ value: one.value, label: one.label }))}
            />
          </Form.Item>
        )}
        {lost && noteField && (
          <Form.Item label={noteField.label} htmlFor="close-note">
            <Input.TextArea id="close-note" value={note} onChange={(event) => setNote(event.target.value)} autoSize={{ minRows: 2 }} maxLength={2000} />
          </Form.Item>
        )}
        <Form.Item label={t('move.closedOn')} htmlFor="close-day">
          <DatePicker id="close-day" allowClear={false} value={closedOn} onChange={(next) => next && setClosedOn(next)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
