import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, Value } from '@/api/types';
import { fieldOf } from '../meta';
import type { Column } from './use-board';

interface Props {
  entity: Entity;
  to: Column;
  onMove: (more: { [field: string]: Value }) => void;
  onClose: () => void;
}

/** A deal is won or lost: when, and when lost, why. */
export function CloseDialog({ entity, to, onMove, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [closedOn, setClosedOn] = useState(dayjs());
  const choices = to.closing === 'lost' ? fieldOf(entity, 'lost_reason')?.choices : undefined;
  const needed = to.closing === 'lost';
  const move = () => onMove({ ...(reason ? { reason } : {}), closed_on: closedOn.format('YYYY-MM-DD') });
  return (
    <Modal open title={t('board.closeTitle', { stage: to.title })} okText={t('save')} okButtonProps={{ disabled: needed && reason === '' }} onOk={move} onCancel={onClose}>
      <Form layout="vertical" onFinish={move}>
        <Form.Item label={t('board.reason')} htmlFor="close-reason" required={needed}>
          {choices ? (
            <Select id="close-reason" autoFocus value={reason || null} onChange={(next: string) => setReason(next)} options={choices.map((one) => ({ value: one.value, label: one.label }))} />
          ) : (
            <Input id="close-reason" autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Form.Item>
        <Form.Item label={t('board.closedOn')} htmlFor="close-day">
          <DatePicker id="close-day" allowClear={false} value={closedOn} onChange={(next) => next && setClosedOn(next)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
