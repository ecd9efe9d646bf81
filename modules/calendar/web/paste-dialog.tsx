import { Alert, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import { readPasted } from './pasted';
import type { CalendarDay } from './year';
import styles from './calendar.module.css';

interface Props {
  year: number;
  onTake: (days: CalendarDay[]) => void;
  onClose: () => void;
}

/** Takes a list of holidays as it was announced, and shows what is read of it while it is there. */
export function PasteDialog({ year, onTake, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState('');
  const { days, unread } = useMemo(() => readPasted(text, year), [text, year]);
  const mine = days.filter((one) => one.date.startsWith(String(year)));
  return (
    <Modal open title={t('workDays.paste')} okText={t('workDays.take', { count: mine.length })} okButtonProps={{ disabled: mine.length === 0 }} onOk={() => onTake(mine)} onCancel={onClose}>
      <p className={styles['muted']}>{t('workDays.pasteHelp')}</p>
      <Input.TextArea autoFocus aria-label={t('workDays.paste')} autoSize={{ minRows: 5, maxRows: 12 }} placeholder={t('workDays.pasteExample')} value={text} onChange={(event) => setText(event.target.value)} />
      <ul className={styles['read']} aria-live="polite">
        {mine.map((one) => <li key={one.date}>{format.date(one.date)} · {t(one.kind === 'holiday' ? 'workDays.kind.holiday' : 'workDays.kind.made_up')} · {one.name}</li>)}
      </ul>
      {unread.length > 0 && <Alert type="warning" showIcon title={t('workDays.unread')} description={unread.map((line) => <div key={line}>{line}</div>)} />}
      {days.length > mine.length && <Alert type="info" showIcon title={t('workDays.otherYear', { year })} />}
    </Modal>
  );
}
