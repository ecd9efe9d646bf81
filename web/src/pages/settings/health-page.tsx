import { Card, Descriptions } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getHealth, type Health, type SlowRequest } from '@/api/administration';
import { useMeta } from '@/api/meta-context';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { MeaningTag } from '@/shared/meaning-tag';
import { Nothing } from '@/shared/nothing';
import { SettingsHead } from './settings-head';
import { pageOfRoute } from './slow-pages';
import styles from './settings.module.css';

/** /settings/health: how the server is, and what it was slow at. */
export function HealthPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ queryKey: ['health'], queryFn: getHealth, staleTime: 0, refetchInterval: 10_000 });
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.health.title')} />
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : (
        <>
          <Facts health={data} />
          <Card size="small" title={t('settings.health.slow', { milliseconds: data.slow.milliseconds })}>
            {data.slow.requests.length === 0 ? <Nothing small title={t('settings.health.noSlow')} /> : data.slow.requests.map((one, index) => <Slow key={`${one.at} ${index}`} request={one} />)}
          </Card>
        </>
      )}
    </div>
  );
}

function Facts({ health }: { health: Health }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { database, jobs, backups, users, files, live } = health;
  const days = Math.floor(health.uptime_seconds / 86_400);
  const hours = Math.floor((health.uptime_seconds % 86_400) / 3600);
  const minutes = Math.floor((health.uptime_seconds % 3600) / 60);
  const latest = backups.latest;
  const old = latest === null || Date.now() - new Date(latest.at).getTime() > 7 * 86_400_000;
  return (
    <>
      <div className={styles['cards']}>
        <div className={styles['card']}>
          <div className={styles['muted']}>{t('settings.health.database')}</div>
          <div className={styles['figure']}>{format.size(database.size)}</div>
          <div className={styles['muted']}>{t(`settings.health.kinds.${database.kind}`)}{database.wal === null ? '' : ` · ${t('settings.health.wal', { size: format.size(database.wal) })}`}</div>
        </div>
        <div className={styles['card']}>
          <div className={styles['muted']}>{t('settings.health.uptime')}</div>
          <div className={styles['figure']}>{t('settings.health.since', { days, hours, minutes })}</div>
          <div className={styles['muted']}>{format.dateTime(health.started_at)}</div>
        </div>
        <div className={styles['card']}>
          <div className={styles['muted']}>{t('settings.backups.title')}</div>
          <div className={styles['figure']}>{latest ? format.ago(latest.at) : '–'}</div>
          <div>{old ? <MeaningTag of="risk">{t('settings.health.backupOld')}</MeaningTag> : <span className={styles['muted']}>{t('settings.health.backups', { count: backups.count, size: format.size(latest.size) })}</span>}</div>
        </div>
        <div className={styles['card']}>
          <div className={styles['muted']}>{t('settings.jobs.title')}</div>
          <div className={styles['figure']}>{t('settings.health.jobs', { running: format.number(jobs.running), waiting: format.number(jobs.waiting) })}</div>
          <div>{jobs.failed_last_day > 0 ? <MeaningTag of="overdue">{t('settings.health.failed', { count: jobs.failed_last_day })}</MeaningTag> : <span className={styles['muted']}>{t('settings.health.noneFailed')}</span>}</div>
        </div>
      </div>
      <Card size="small">
        <Descriptions
          column={{ xs: 1, sm: 1, md: 2 }}
          items={[
            { key: 'version', label: t('settings.about.version'), children: health.version },
            { key: 'place', label: t('settings.health.place'), children: <span style={{ overflowWrap: 'anywhere' }}>{database.place || '–'}</span> },
            { key: 'users', label: t('settings.health.users'), children: t('settings.health.usersOf', { active: format.number(users.active), all: format.number(users.all) }) },
            { key: 'live', label: t('settings.health.live'), children: format.number(live.connections) },
            { key: 'files', label: t('settings.health.files'), children: `${format.number(files.count)} · ${format.size(files.size)}` },
            ...health.records.filter((one) => one.count > 0).map((one) => ({ key: one.entity, label: one.label, children: format.number(one.count) })),
          ]}
        />
      </Card>
    </>
  );
}

/** A slow request with the page it belongs to. */
function Slow({ request }: { request: SlowRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byPath } = useMeta();
  const page = pageOfRoute(request.route, (path) => byPath.get(path)?.label_many);
  return (
    <div className={styles['line']}>
      <span className={styles['muted']}>{format.dateTime(request.at)}</span>
      <span className={styles['grow']}>
        <code>{request.route}</code> <span className={styles['muted']}>{request.user?.title ?? ''}</span>
        {page && <div><Link to={page.address}>{page.label ?? page.address}</Link></div>}
      </span>
      <span className={styles['muted']}>{t('settings.health.statements', { count: request.statements })}</span>
      {request.status >= 400 && <MeaningTag of="overdue">{request.status}</MeaningTag>}
      <b style={{ fontVariantNumeric: 'tabular-nums' }}>{format.number(request.milliseconds)} ms</b>
    </div>
  );
}
