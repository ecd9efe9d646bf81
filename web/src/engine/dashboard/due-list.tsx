import { CalendarOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { App, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dropdown, HungPanel } from '@/shared/hanging';
import { IconButton } from '@/shared/icon-button';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { useFormat } from '../use-format';
import { dayOf, delays, postponed } from './postpone';
import styles from './lines.module.css';

const PostponePicker = later(() => import('./postpone-picker').then((parts) => parts.PostponePicker));

/** Something that is due: what it is called, where it is, when, and what doing and postponing it mean. */
export interface Due {
  id: string;
  title: string;
  /** What it is about: the customer of a task. */
  about: string;
  address: string;
  due: string | null;
  done: () => Promise<unknown>;
  /** Null: this reader may not put it off. */
  postpone: ((to: string) => Promise<unknown>) | null;
}

/** What is due, in its days: overdue, today, later. Done with one click, or put off. */
export function DueList({ dues, doneLabel }: { dues: Due[]; doneLabel: (title: string) => string }) {
  const { t } = useTranslation();
  const { zone } = useLocale();
  const [gone, setGone] = useState<string[]>([]);
  const days = ['overdue', 'today', 'later'] as const;
  const of = (day: (typeof days)[number]) => dues.filter((one) => !gone.includes(one.id) && (one.due ? dayOf(one.due, zone) : 'later') === day);
  return days.map((day) => of(day).length > 0 && (
    <section key={day} aria-label={t(`home.days.${day}`)}>
      <h3 className={day === 'overdue' ? styles['dayLate'] : styles['day']}>{t(`home.days.${day}`)} · {of(day).length}</h3>
      {of(day).map((one) => (
        <Line key={one.id} due={one} day={day} doneLabel={doneLabel(one.title)} onGone={() => setGone((now) => [...now, one.id])} onBack={() => setGone((now) => now.filter((id) => id !== one.id))} />
      ))}
    </section>
  ));
}

function Line({ due: one, day, doneLabel, onGone, onBack }: { due: Due; day: 'overdue' | 'today' | 'later'; doneLabel: string; onGone: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { zone } = useLocale();
  const format = useFormat();
  const postpone = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState<{ to: HTMLElement; open: boolean } | null>(null);
  const chosen = () => setChoosing((now) => now && { ...now, open: false });
  // It leaves the list at once, and comes back when the server refuses.
  const act = (what: Promise<unknown>) => {
    onGone();
    what.catch(onBack);
  };
  const put = (to: string) => {
    chosen();
    if (one.postpone) void one.postpone(to).then(() => message.success(t('home.postponedTo', { when: format.dateTime(to) })), () => undefined);
  };
  return (
    <div className={styles['line']}>
      <Checkbox className={styles['check'] ?? ''} aria-label={doneLabel} checked={false} onChange={() => act(one.done())} />
      <span className={styles['what']}>
        <Link className={styles['name'] ?? ''} to={one.address}>{one.title || t('record.untitled')}</Link>
        {one.about && <span className={styles['about']}>{one.about}</span>}
      </span>
      {one.due && <time className={day === 'overdue' ? styles['late'] : styles['when']} dateTime={one.due} title={format.dateTime(one.due)}>{day === 'overdue' ? format.ago(one.due) : day === 'today' ? format.dateTime(one.due).slice(-5) : format.dateTime(one.due)}</time>}
      {one.postpone && one.due && (
        <>
          <Dropdown
            onOpenChange={(open) => open && chosen()}
            menu={{
              items: [
                ...delays.map((delay) => ({ key: delay, icon: <ClockCircleOutlined />, label: t(`home.delay.${delay}`), onClick: () => put(postponed(one.due ?? '', delay, zone)) })),
                { key: 'choose', icon: <CalendarOutlined />, label: t('home.delay.choose'), onClick: () => postpone.current && setChoosing({ to: postpone.current, open: true }) },
              ],
            }}
          >
            <IconButton ref={postpone} icon={<ClockCircleOutlined />} aria-label={t('home.postpone', { title: one.title })} />
          </Dropdown>
          {choosing && <HungPanel {...choosing} onOpenChange={(open) => !open && chosen()} content={<PostponePicker due={one.due} onChoose={put} />} />}
        </>
      )}
    </div>
  );
}
