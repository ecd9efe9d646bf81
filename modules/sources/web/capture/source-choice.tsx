import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import { ProblemPage } from '@/engine/problems/problem-page';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import type { Captured } from './captured';
import styles from './capture.module.css';

type Source = Captured['source'];

/** Where one stands today; events come first. Chosen once, it stays. */
export function SourceChoice({ path, onChoose }: { path: string; onChoose: (source: Source) => void }) {
  const { t } = useTranslation();
  const query = { limit: 200, sort: 'position,name', filter: ['active', '=', true] as ['active', '=', boolean], fields: ['name', 'channel', 'parent'] };
  const { data, error, refetch } = useQuery({ queryKey: [...keys.lists('source'), 'capture'], queryFn: ({ signal }) => listRecords(path, query, signal) });
  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={4} />;
  const isEvent = (one: { [field: string]: unknown }) => one['channel'] === 'event';
  const sources = [...data.data.filter(isEvent), ...data.data.filter((one) => !isEvent(one))];
  if (sources.length === 0) return <Nothing title={t('capture.noSources')} />;
  return (
    <section className={styles['sources']} aria-label={t('capture.where')}>
      <h2 className={styles['heading']}>{t('capture.where')}</h2>
      {sources.map((one) => (
        <Button key={one.id} size="large" block onClick={() => onChoose({ id: one.id, title: String(one['name'] ?? '') })}>{String(one['name'] ?? '')}</Button>
      ))}
    </section>
  );
}
