import { DatePicker, Segmented } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEntity } from '@/api/meta-context';
import type { Condition } from '@/api/types';
import { addressBehind } from '@/engine/charts/definition';
import { Page } from '@/engine/page/page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { dayjs } from '@/shared/day';
import { Loading } from '@/shared/loading';
import { useLocale } from '@/shared/locale';
import { Nothing } from '@/shared/nothing';
import { getRates, type Rates, type RatesOf } from '../api';
import { lastDays, momentsOf } from './period';
import styles from './team.module.css';

const states = ['kept', 'late', 'broken', 'open'] as const;
// What is open for too long counts as broken.
const isSo: Record<(typeof states)[number], Condition[]> = {
  kept: [['state', 'in', ['kept']]], late: [['state', 'in', ['late']]], broken: [['broken_at', '<=', 'now']], open: [['state', 'in', ['open']], ['broken_at', '>', 'now']],
};

/** /commitments/rates: how much of what was promised was kept, by person or customer. */
export function RatesPage() {
  const { t } = useTranslation();
  const { zone } = useLocale();
  const commitment = useEntity('commitment');
  const [by, setBy] = useState<'owner' | 'account'>('owner');
  const [days, setDays] = useState<[string, string]>(() => lastDays(90, zone));
  const { data, error, refetch } = useQuery({
    queryKey: ['commitment-rates', by, days], meta: { of: ['commitment'] }, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => getRates(by, days[0], days[1], signal),
  });
  const behind = (row: RatesOf | null, state: (typeof states)[number] | null) => {
    const parts: Condition[] = [['due_at', 'between', momentsOf(days, zone)]];
    const who = row?.[by];
    if (row) parts.push(who ? [by, 'in', [who.id]] : [by, 'is empty']);
    if (state) parts.push(...isSo[state]);
    return commitment ? addressBehind(commitment, { all: parts }) : '';
  };
  return (
    <Page title={t('rates.title')} help={t('rates.help')} {...(commitment ? { back: { to: `/${commitment.path}`, label: commitment.label_many } } : {})}>
      <div className={styles['filters']}>
        <Segmented value={by} onChange={setBy} options={(['owner', 'account'] as const).map((value) => ({ value, label: t(`rates.by.${value}`) }))} />
        <label className={styles['period']}>
          <span className={styles['muted']}>{t('rates.period')}</span>
          <DatePicker.RangePicker allowClear={false} value={[dayjs(days[0]), dayjs(days[1])]} onChange={(_, text) => text?.[0] && text[1] && setDays([text[0], text[1]])} />
        </label>
      </div>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={4} /> : data.data.length === 0 ? <Nothing title={t('rates.nothing')} /> : (
        <div className={styles['sheet']} role="region" aria-label={t('rates.title')} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr><th scope="col">{t(`rates.by.${by}`)}</th><th scope="col">{t('rates.rate')}</th><th scope="col">{t('rates.made')}</th>{states.map((state) => <th key={state} scope="col">{t(`rates.${state}`)}</th>)}</tr>
            </thead>
            <tbody>
              {data.data.map((row, at) => <Row key={row[by]?.id ?? at} name={row[by]?.title ?? t('rates.nobody')} rates={row} behind={(state) => behind(row, state)} />)}
            </tbody>
            <tfoot><Row name={t('rates.all')} rates={data.all} behind={(state) => behind(null, state)} /></tfoot>
          </table>
        </div>
      )}
    </Page>
  );
}

function Row({ name, rates, behind }: { name: string; rates: Rates; behind: (state: (typeof states)[number] | null) => string }) {
  const format = useFormat();
  const percent = rates.rate === null ? null : Math.round(rates.rate * 100);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {percent === null ? '—' : (
          <span className={styles['rate']}>
            <span className={styles['track']} aria-hidden><span style={{ width: `${percent}%` }} /></span>
            {format.number(percent)}%
          </span>
        )}
      </td>
      <td><Link to={behind(null)}>{format.number(rates.made)}</Link></td>
      {states.map((state) => <td key={state}>{rates[state] > 0 ? <Link to={behind(state)}>{format.number(rates[state])}</Link> : <span className={styles['muted']}>0</span>}</td>)}
    </tr>
  );
}
