import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { Notification } from '@/api/notifications';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { ProblemPage } from '../problems/problem-page';
import { noticeSlot } from '../slots/slots';
import { useFormat } from '../use-format';
import { sentenceOf } from './sentence';
import { useNotifications } from './use-notifications';
import styles from './notification-list.module.css';

/** What happened that concerns this person; a click opens the record. */
export function NotificationList({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch, read } = useNotifications();
  const { byName } = useMeta();
  const navigate = useNavigate();

  const done = (one: Notification, to: string | null) => {
    if (!one.read_at) read({ id: one.id });
    if (!to) return;
    onOpen();
    void navigate(to);
  };
  const open = (one: Notification) => done(one, placeOf(one, (name) => byName.get(name)?.path));

  return (
    <section aria-label={t('notification.title')}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{t('notification.title')}</h2>
        {data?.some((one) => !one.read_at) && <Button type="link" size="small" onClick={() => read(null)}>{t('notification.readAll')}</Button>}
      </div>
      {error && !data ? <ProblemPage small error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={4} /> : data.length === 0 ? (
        <Nothing small icon={<BellOutlined />} title={t('notification.none')}>{t('notification.noneText')}</Nothing>
      ) : (
        <ul className={styles['list']}>
          {data.map((one) => <li key={one.id}><Told one={one} onOpen={() => open(one)} /><Act one={one} onDone={(to) => done(one, to ?? null)} /></li>)}
        </ul>
      )}
    </section>
  );
}

function placeOf({ entity, record }: Notification, pathOf: (entity: string) => string | undefined): string | null {
  if (entity === 'import' && record) return `/imports/${record}`;
  const path = entity && pathOf(entity);
  return path ? (record ? `/${path}/${record}` : `/${path}`) : null;
}

function Act({ one, onDone }: { one: Notification; onDone: (to?: string) => void }) {
  const Slot = one.read_at ? undefined : noticeSlot(one.kind);
  return Slot ? <div className={styles['act']}><Slot notice={one} onDone={onDone} /></div> : null;
}

function Told({ one, onOpen }: { one: Notification; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const values = { by: one.by?.title ?? t('notification.somebody'), title: one.title ?? t('notification.something'), count: one.count };
  return (
    <button type="button" className={`${styles['one'] ?? ''} ${one.read_at ? '' : styles['unread'] ?? ''}`} onClick={onOpen}>
      <span className={styles['dot']} aria-hidden />
      <span className={styles['body']}>
        <span className={styles['says']}>{t(`notification.kind.${sentenceOf(one)}`, values)}</span>
        {one.text && <span className={styles['text']}>{one.text}</span>}
      </span>
      <span className={styles['ago']}>{format.ago(one.created_at)}</span>
    </button>
  );
}
