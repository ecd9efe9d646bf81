import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import { MeaningTag } from '@/shared/meaning-tag';
import { Nothing } from '@/shared/nothing';
import type { CalendarDay } from './year';
import styles from './calendar.module.css';

interface Props {
  days: CalendarDay[];
  onEdit?: (date: string) => void;
  onRemove?: (date: string) => void;
}

/** The holidays and make-up working days of a year, by their names. */
export function Exceptions({ days, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles['section']} aria-labelledby="calendar-exceptions">
      <h2 id="calendar-exceptions" className={styles['heading']}>{t('workDays.exceptions')}</h2>
      {days.length === 0 ? <Nothing small title={t('workDays.none')}>{t('workDays.noneHelp')}</Nothing> : (
        <ul className={styles['list']}>
          {days.map((one) => (
            <li key={one.date} className={styles['line']}>
              <span className={styles['date']}>{format.date(one.date)}</span>
              <MeaningTag of={one.kind === 'holiday' ? 'good' : 'stage'}>{t(one.kind === 'holiday' ? 'workDays.kind.holiday' : 'workDays.kind.made_up')}</MeaningTag>
              <span className={styles['grow']}>{one.name}</span>
              {onEdit && <Button type="text" size="small" icon={<EditOutlined />} aria-label={t('workDays.edit', { day: format.date(one.date) })} title={t('edit')} onClick={() => onEdit(one.date)} />}
              {onRemove && <Button type="text" size="small" danger icon={<DeleteOutlined />} aria-label={t('workDays.remove', { day: format.date(one.date) })} title={t('remove')} onClick={() => onRemove(one.date)} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
