import { App, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { dates } from '@/shared/intl';
import { useLocale } from '@/shared/locale';
import { putWeek, type Calendar } from './api';
import styles from './calendar.module.css';

const halfHours = Array.from({ length: 49 }, (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`);

/** The days of the week that are worked, and the hours. */
export function Week({ calendar, onSaved }: { calendar: Calendar; onSaved: (next: Calendar) => void }) {
  const { t } = useTranslation();
  const { language } = useLocale();
  const { message } = App.useApp();
  const complain = useProblemMessage();
  const [week, setWeek] = useState(calendar.week);
  const [from, setFrom] = useState(calendar.from);
  const [to, setTo] = useState(calendar.to);
  const [busy, setBusy] = useState(false);
  const may = calendar.can.includes('update');
  const changed = JSON.stringify([week, from, to]) !== JSON.stringify([calendar.week, calendar.from, calendar.to]);
  // 5 January 2026 was a Monday.
  const nameOf = (day: number) => dates(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day));
  const save = async () => {
    setBusy(true);
    try {
      onSaved(await putWeek({ week, from, to }));
      void message.success(t('workDays.saved'));
    } catch (error) {
      complain(error);
    }
    setBusy(false);
  };
  const times = (current: string) => [...new Set([current, ...halfHours])].sort().map((one) => ({ value: one, label: one }));
  return (
    <section className={styles['section']} aria-labelledby="calendar-week">
      <h2 id="calendar-week" className={styles['heading']}>{t('workDays.week')}</h2>
      <Checkbox.Group disabled={!may} value={week} onChange={(next) => setWeek([...next].sort())} options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: nameOf(day) }))} />
      <div className={styles['line']}>
        <span>{t('workDays.hours')}</span>
        <Select disabled={!may} aria-label={t('workDays.from')} value={from} onChange={setFrom} options={times(from).filter((one) => one.value < to)} />
        <span aria-hidden>–</span>
        <Select disabled={!may} aria-label={t('workDays.to')} value={to} onChange={setTo} options={times(to).filter((one) => one.value > from)} />
        <span className={styles['muted']}>{calendar.zone}</span>
        {changed && <Button type="primary" disabled={week.length === 0} loading={busy} onClick={() => void save()}>{t('save')}</Button>}
      </div>
    </section>
  );
}
