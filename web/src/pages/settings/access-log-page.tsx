import { Button, Card, Empty, Select, Tag } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accessLog } from '@/api/administration';
import type { Reference } from '@/api/types';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { SettingsHead } from './settings-head';
import styles from './settings.module.css';

const kinds = ['sign_in', 'sign_out', 'password', 'token', 'export'];

/** /settings/access-log: who came in, tried to, and took data out. */
export function AccessLogPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState('');
  const [user, setUser] = useState<Reference[]>([]);
  const whose = user[0]?.id ?? '';
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['access-log', kind, whose],
    queryFn: ({ pageParam }) => accessLog({ kind, user: whose, cursor: pageParam, limit: 50 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const entries = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <div className={styles['page']}>
      <SettingsHead title={t('settings.accessLog.title')}>
        <div style={{ width: 180 }}>
          <ReferenceSelect to="user" value={user} onChange={setUser} placeholder={t('settings.accessLog.who')} />
        </div>
        <Select
          style={{ width: 140 }}
          aria-label={t('settings.accessLog.what')}
          value={kind}
          onChange={setKind}
          options={[{ value: '', label: t('settings.accessLog.all') }, ...kinds.map((value) => ({ value, label: t(`settings.accessLog.kind.${value}`) }))]}
        />
      </SettingsHead>
      <Card size="small">
        {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : entries.length === 0 ? <Empty description={t('settings.accessLog.none')} /> : entries.map((entry, index) => (
          <div key={`${entry.at} ${index}`} className={styles['line']}>
            <span className={styles['muted']}>{format.dateTime(entry.at)}</span>
            <span className={styles['grow']}>
              <b>{entry.user?.title ?? entry.detail ?? ''}</b> {t(`settings.accessLog.kind.${entry.kind}`, { defaultValue: entry.kind })}
              {entry.user && entry.detail && <span className={styles['muted']}> {entry.detail}</span>}
            </span>
            <span className={styles['muted']}>{entry.address} {entry.agent}</span>
            {entry.outcome !== 'ok' && <Tag color="red">{t(`settings.accessLog.outcome.${entry.outcome}`, { defaultValue: entry.outcome })}</Tag>}
          </div>
        ))}
        {hasNextPage && <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('loadMore')}</Button>}
      </Card>
    </div>
  );
}
