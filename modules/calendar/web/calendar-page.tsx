import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import { Page } from '@/engine/page/page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { getCalendar, putDays } from './api';
import { Exceptions } from './exceptions';
import { Week } from './week';
import { workingDays, withDay, type CalendarDay } from './year';
import { YearView } from './year-view';
import styles from './calendar.module.css';

const DayDialog = later(() => import('./day-dialog').then((parts) => parts.DayDialog));
const PasteDialog = later(() => import('./paste-dialog').then((parts) => parts.PasteDialog));

const calendarKey = [...keys.lists('calendar_day'), 'week'];

/** /settings/calendar: when the company works, which days are holidays, and which are worked instead. */
export function WorkCalendarPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const week = useQuery({ queryKey: calendarKey, queryFn: getCalendar });
  const saved = useQuery({
    queryKey: [...keys.lists('calendar_day'), year],
    queryFn: async () => {
      const { data } = await listRecords('calendar-days', { limit: 200, sort: 'date', filter: { all: [['date', 'between', [`${year}-01-01`, `${year}-12-31`]]] } });
      return data.map((one): CalendarDay => ({ date: String(one['date']), name: String(one['name'] ?? ''), kind: one['kind'] === 'working' ? 'working' : 'holiday' }));
    },
  });
  const error = week.error ?? saved.error;
  const turn = (
    <>
      <Button icon={<LeftOutlined />} aria-label={t('workDays.before')} title={t('workDays.before')} onClick={() => setYear(year - 1)} />
      <span className={styles['year']} aria-live="polite">{year}</span>
      <Button icon={<RightOutlined />} aria-label={t('workDays.after')} title={t('workDays.after')} onClick={() => setYear(year + 1)} />
    </>
  );
  return (
    <Page title={t('workCalendar.title')} help={t('workDays.help')} back={{ to: '/settings', label: t('shell.settings') }} acts={turn}>
      {error ? <ProblemPage error={error} onRetry={() => void Promise.all([week.refetch(), saved.refetch()])} /> : !week.data || !saved.data ? <Loading lines={8} /> : (
        <>
          <Week key={JSON.stringify(week.data)} calendar={week.data} onSaved={(next) => queries.setQueryData(calendarKey, next)} />
          <Year key={`${year}/${JSON.stringify(saved.data)}`} year={year} week={week.data.week} saved={saved.data} may={week.data.can.includes('update')} />
        </>
      )}
    </Page>
  );
}

function Year({ year, week, saved, may }: { year: number; week: number[]; saved: CalendarDay[]; may: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const [days, setDays] = useState(saved);
  const [editing, setEditing] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const [busy, setBusy] = useState(false);
  const exceptions = useMemo(() => new Map(days.map((one) => [one.date, one])), [days]);
  const changed = JSON.stringify(days) !== JSON.stringify(saved);
  const save = async () => {
    setBusy(true);
    try {
      await putDays(year, days);
      void message.success(t('workDays.saved'));
      void queries.invalidateQueries({ queryKey: keys.lists('calendar_day') });
    } catch (error) {
      complain(error);
    }
    setBusy(false);
  };
  return (
    <>
      <section className={styles['section']} aria-labelledby="calendar-year">
        <div className={styles['line']}>
          <h2 id="calendar-year" className={styles['heading']}>{t('workDays.year', { year })}</h2>
          <span className={styles['muted']}>{t('workDays.count', { count: workingDays(year, week, exceptions) })}</span>
          <span className={styles['grow']} />
          {may && <Button onClick={() => setPasting(true)}>{t('workDays.paste')}</Button>}
        </div>
        <YearView year={year} week={week} exceptions={exceptions} {...(may ? { onDay: setEditing } : {})} />
      </section>
      <Exceptions days={days} {...(may ? { onEdit: setEditing, onRemove: (date: string) => setDays((now) => withDay(now, date, null)) } : {})} />
      {may && changed && (
        <div className={styles['bar']}>
          <Button type="primary" loading={busy} onClick={() => void save()}>{t('save')}</Button>
          <Button onClick={() => setDays(saved)}>{t('workDays.undo')}</Button>
          <span className={styles['muted']} role="status">{t('workDays.unsaved')}</span>
        </div>
      )}
      {editing && (
        <DayDialog
          date={editing} day={exceptions.get(editing) ?? null} works={week.includes(new Date(`${editing}T00:00:00Z`).getUTCDay() || 7)}
          onClose={() => setEditing(null)}
          onSet={(day) => {
            setDays((now) => withDay(now, editing, day));
            setEditing(null);
          }}
        />
      )}
      {pasting && (
        <PasteDialog
          year={year}
          onClose={() => setPasting(false)}
          onTake={(pasted) => {
            setDays((now) => pasted.reduce((all, one) => withDay(all, one.date, { kind: one.kind, name: one.name }), now));
            setPasting(false);
          }}
        />
      )}
    </>
  );
}
