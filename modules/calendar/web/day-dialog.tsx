import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import type { CalendarDay } from './year';

interface Props {
  date: string;
  day: CalendarDay | null;
  /** Whether the week says that it is worked. */
  works: boolean;
  onSet: (day: Omit<CalendarDay, 'date'> | null) => void;
  onClose: () => void;
}

/** Makes a day a holiday, a make-up working day, or what the week says. */
export function DayDialog({ date, day, works, onSet, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState<CalendarDay['kind'] | null>(day ? null : works ? 'holiday' : 'working');
  const [name, setName] = useState(day?.name ?? '');
  const set = () => onSet(kind ? { kind, name: name.trim() } : null);
  return (
    <Modal open title={format.date(date)} okText={t('workDays.set')} onOk={set} onCancel={onClose}>
      <Form layout="vertical" onFinish={set}>
        <Form.Item>
          <Radio.Group
            vertical
            aria-label={format.date(date)}
            value={kind ?? 'usual'}
            onChange={(event) => setKind(event.target.value === 'usual' ? null : (event.target.value as CalendarDay['kind']))}
            options={[{ value: 'usual', label: t(works ? 'workDays.usualWorks' : 'workDays.usualOff') }, { value: 'holiday', label: t('workDays.kind.holiday') }, { value: 'working', label: t('workDays.kind.made_up') }]}
          />
        </Form.Item>
        {kind && <Form.Item label={t('workDays.name')} htmlFor="day-name"><Input id="day-name" autoFocus maxLength={100} value={name} onChange={(event) => setName(event.target.value)} /></Form.Item>}
      </Form>
    </Modal>
  );
}
