import { CheckCircleOutlined, CloseOutlined, DownOutlined, UnorderedListOutlined, UpOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Progress } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type TouchEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { useShortcut } from '@/engine/keys/use-shortcut';
import { fieldOf } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { ReferenceLink } from '@/fields-types/reference-link';
import { copyText } from '@/shared/copy-text';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { usePhone } from '@/shared/use-phone';
import type { Today } from '../api';
import { saidQuery } from './last-said';
import { LogForm } from './log-form';
import { channelOf, enough, nothingSaid } from './log';
import { keyOf, subjectOf } from './queue';
import { QueueList } from './queue-list';
import { useLog } from './use-log';
import { useQueue } from './use-queue';
import { recordQuery, usePhoneOf, WorkCard } from './work-card';
import styles from './today.module.css';

/** /today: everybody who is to be called today, one after the other: see, call, log, next. `?user=` is a colleague's. */
export function TodayPage() {
  const [params, setParams] = useSearchParams();
  const user = params.get('user');
  const { t } = useTranslation();
  const phone = usePhone();
  const { data, error, refetch, queue, due, choose, step, goOn, skip } = useQueue(user);
  const key = due ? keyOf(due) : null;
  const [listed, setListed] = useState(false);
  usePrepared(queue[queue.findIndex((one) => keyOf(one) === key) + 1]);

  if (error && !data) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  const list = <QueueList queue={queue} current={key} onChoose={(next) => { choose(next); setListed(false); }} />;
  const at = queue.findIndex((one) => keyOf(one) === key) + 1;
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{t('today.title')}</h1>
        {user && (
          <span className={styles['whose']}>
            <ReferenceLink to="user" reference={{ id: user }} />
            <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('today.mine')} title={t('today.mine')} onClick={() => setParams({})} />
          </span>
        )}
        <Counts counts={data.counts} left={queue.length} />
      </div>
      {!due ? <Done done={data.counts.done} /> : (
        <div className={styles['desk']}>
          {!phone && <aside className={styles['side']}>{list}</aside>}
          <div className={styles['middle']}>
            {phone && (
              <div className={styles['walk']}>
                <Button icon={<UpOutlined />} aria-label={t('today.previous')} disabled={at <= 1} onClick={() => step(-1)} />
                <Button type="text" icon={<UnorderedListOutlined />} onClick={() => setListed(true)}>{t('today.place', { at, total: queue.length })}</Button>
                <Button icon={<DownOutlined />} aria-label={t('today.following')} disabled={at >= queue.length} onClick={() => step(1)} />
              </div>
            )}
            <Work key={key} due={due} onStep={step} onDone={goOn} onSkip={skip} />
          </div>
        </div>
      )}
      <Drawer open={listed} onClose={() => setListed(false)} placement="bottom" size="80%" title={t('today.queue')} styles={{ body: { padding: 0 } }}>{list}</Drawer>
    </div>
  );
}

interface WorkProps {
  due: NonNullable<ReturnType<typeof useQueue>['due']>;
  onStep: (by: 1 | -1) => void;
  onDone: () => void;
  onSkip: () => void;
}

function Work({ due, onStep, onDone, onSkip }: WorkProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { byName } = useMeta();
  const activity = byName.get('activity');
  const channels = ((activity && fieldOf(activity, 'channel')?.choices) ?? []).map((one) => one.value);
  const { said, change, log, busy, problem } = useLog(due, nothingSaid(channelOf(due, channels)));
  const box = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLElement>(null);
  const touched = useRef<{ x: number; y: number } | null>(null);
  const subject = subjectOf(due);
  const number = usePhoneOf(due);
  const path = subject && byName.get(subject.entity)?.path;

  // Who comes next is heard by those who do not see it, and keys are the page's again.
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, []);

  const submit = async () => {
    if (!enough(due, said) || busy) return;
    if (await log()) {
      void message.success(t('today.logged', { name: due.record?.title ?? due.title }), 1.5);
      onDone();
    }
  };
  const copy = () => {
    if (number) void copyText(number).then((done) => done && message.success(t('record.copied', { what: number }), 1.5));
  };
  useShortcut(['j', 'ArrowDown'], () => onStep(1), { scope: 'list', label: t('today.following') });
  useShortcut(['k', 'ArrowUp'], () => onStep(-1), { scope: 'list', label: t('today.previous') });
  useShortcut('c', copy, { label: t('today.copyPhone'), enabled: number !== null });
  useShortcut('Enter', () => box.current?.querySelector('textarea')?.focus(), { label: t('composer.focus') });
  useShortcut('mod+Enter', () => void submit(), { label: t('today.logAndNext'), whileTyping: true });
  useShortcut('s', onSkip, { label: t('today.skip') });
  useShortcut('o', () => path && void navigate(`/${path}/${subject?.id ?? ''}`), { label: t('today.open'), enabled: Boolean(path) });
  useShortcut('Escape', () => card.current?.querySelector<HTMLElement>('h2')?.focus(), { whileTyping: true, label: t('today.leaveBox') });

  const swiped = (event: TouchEvent) => {
    const from = touched.current;
    const to = event.changedTouches[0];
    touched.current = null;
    if (!from || !to || Math.abs(to.clientX - from.x) < 80 || Math.abs(to.clientY - from.y) > 40) return;
    onStep(to.clientX < from.x ? 1 : -1);
  };
  return (
    <article
      ref={card}
      className={styles['card']}
      aria-label={due.record?.title ?? due.title}
      onTouchStart={(event) => {
        const one = event.touches[0];
        // What one types or chooses is not wiped away.
        touched.current = one && !(event.target as Element).closest('textarea, input, button') ? { x: one.clientX, y: one.clientY } : null;
      }}
      onTouchEnd={swiped}
    >
      <div className={styles['about']}><WorkCard due={due} phone={number} /></div>
      <LogForm due={due} said={said} problem={problem} busy={busy} box={box} onChange={change} onLog={() => void submit()} onSkip={onSkip} />
    </article>
  );
}

function Counts({ counts, left }: { counts: Today['counts']; left: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = counts.done + left;
  return (
    <div className={styles['counts']}>
      <span className={counts.overdue > 0 ? styles['late'] : styles['count']}><b>{format.number(counts.overdue)}</b> {t('today.overdue')}</span>
      <span className={styles['count']}><b>{format.number(counts.today)}</b> {t('today.dueToday')}</span>
      <span className={styles['count']}><b>{format.number(counts.done)}</b> {t('today.done')}</span>
      {all > 0 && <Progress className={styles['progress'] ?? ''} percent={Math.round((counts.done / all) * 100)} size="small" showInfo={false} strokeColor="var(--ant-meaning-good-line)" aria-label={t('today.progress', { done: counts.done, all })} />}
    </div>
  );
}

function Done({ done }: { done: number }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const lead = byName.get('lead');
  return (
    <div className={styles['allDone']}>
      <Nothing
        icon={<CheckCircleOutlined />}
        title={done > 0 ? t('today.allDone') : t('today.nothingDue')}
        action={lead?.can.includes('read') && <Link to={`/${lead.path}`}>{lead.label_many}</Link>}
      >
        {done > 0 ? t('today.doneToday', { count: done }) : t('today.nothingDueHelp')}
      </Nothing>
    </div>
  );
}

/** What the next card needs is there when one gets to it. */
function usePrepared(next: WorkProps['due'] | undefined) {
  const queries = useQueryClient();
  const { byName } = useMeta();
  const subject = next ? subjectOf(next) : null;
  const entity = byName.get(subject?.entity ?? '');
  const id = subject?.id;
  useEffect(() => {
    if (!entity || !id) return;
    void queries.prefetchQuery(recordQuery(entity, id));
    void queries.prefetchQuery(saidQuery(entity.name, entity.path, id));
  }, [queries, entity, id]);
}
