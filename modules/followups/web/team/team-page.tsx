import { Segmented } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { Condition, Entity } from '@/api/types';
import { addressBehind } from '@/engine/charts/definition';
import { Page } from '@/engine/page/page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { MeaningTag } from '@/shared/meaning-tag';
import { Nothing } from '@/shared/nothing';
import { getOverdue, type Overdue } from '../api';
import styles from './team.module.css';

/** /follow-ups: who has how much to follow up, what is overdue and what has no next step; every number opens the records behind it. */
export function TeamPage() {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const [by, setBy] = useState<'owner' | 'department'>('owner');
  const { data, error, refetch } = useQuery({
    queryKey: ['overdue', by], meta: { of: ['lead', 'account', 'activity', 'plan_run'] }, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => getOverdue(by, signal),
  });
  const kinds = ['lead', 'account'].flatMap((name) => byName.get(name) ?? []);
  return (
    <Page
      title={t('team.title')}
      help={t('team.help')}
      acts={<Segmented value={by} onChange={setBy} options={(['owner', 'department'] as const).map((value) => ({ value, label: t(`team.by.${value}`) }))} />}
    >
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={4} /> : data.length === 0 ? <Nothing title={t('team.nothing')} /> : (
        <div className={styles['sheet']} role="region" aria-label={t('team.title')} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr><th scope="col">{t(`team.by.${by}`)}</th><th scope="col">{t('team.open')}</th><th scope="col">{t('team.overdue')}</th><th scope="col">{t('team.share')}</th><th scope="col">{t('team.none')}</th><th scope="col">{t('team.oldest')}</th><th /></tr>
            </thead>
            <tbody>{data.map((row, at) => <Row key={row[by]?.id ?? at} row={row} by={by} kinds={kinds} />)}</tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

function Row({ row, by, kinds }: { row: Overdue; by: 'owner' | 'department'; kinds: Entity[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const who = row[by];
  const whose: Condition = who ? [by, 'in', [who.id]] : [by, 'is empty'];
  const behind = (...more: Condition[]): Condition => ({ all: [whose, ...more] });
  const share = row.open > 0 ? Math.round((row.overdue / row.open) * 100) : null;
  const overdue: Condition = ['next_due_at', '<', 'today'];
  return (
    <tr>
      <th scope="row">{who?.title ?? t('team.nobody')}</th>
      <td><Figure count={row.open} kinds={kinds} condition={behind(['next_due_kind', 'is not empty'])} /></td>
      <td className={row.overdue > 0 ? styles['late'] : ''}><Figure count={row.overdue} kinds={kinds} condition={behind(overdue)} /></td>
      <td>{share === null ? '—' : `${format.number(share)}%`}</td>
      <td><Figure count={row.none_planned} kinds={kinds} condition={behind(['next_due_kind', 'in', ['none']])} /></td>
      <td>{row.oldest ? <span title={format.dateTime(row.oldest)}><MeaningTag of="overdue">{format.ago(row.oldest)}</MeaningTag></span> : '—'}</td>
      <td>{by === 'owner' && who && <Link to={`/today?user=${who.id}`}>{t('team.queue')}</Link>}</td>
    </tr>
  );
}

/** A count with the lists it is made of. */
function Figure({ count, kinds, condition }: { count: number; kinds: Entity[]; condition: Condition }) {
  const format = useFormat();
  if (count === 0) return <span className={styles['muted']}>0</span>;
  return (
    <>
      <b>{format.number(count)}</b>
      <span className={styles['lists']}>{kinds.map((kind) => <Link key={kind.name} to={addressBehind(kind, condition)}>{kind.label_many}</Link>)}</span>
    </>
  );
}
