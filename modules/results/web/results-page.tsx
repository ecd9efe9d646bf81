import { FilterOutlined } from '@ant-design/icons';
import { Button, DatePicker, Select } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useEntity } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { FilterDrawer } from '@/engine/filters/filter-drawer';
import { FilterWords } from '@/engine/filters/filter-words';
import { parseFilter } from '@/engine/list/list-state';
import { fieldOf } from '@/engine/meta';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { dayjs } from '@/shared/day';
import { Loading } from '@/shared/loading';
import { useLocale } from '@/shared/locale';
import { Nothing } from '@/shared/nothing';
import { getResults, type Results } from './api';
import { Breakdown } from './breakdown';
import { Funnel } from './funnel';
import { daysOf, periods, waysOf } from './judged';
import { DaysInStatus, LostReasons } from './reasons';
import { useWords } from './use-words';
import styles from './results.module.css';

/** /leads/results: what came of the leads of a period. What is asked stands in the address, to be sent to a colleague. */
export function ResultsPage() {
  const lead = useEntity('lead');
  return lead?.can.includes('read') ? <Screen lead={lead} /> : <NotFoundPage />;
}

function Screen({ lead }: { lead: Entity }) {
  const { t } = useTranslation();
  const { zone } = useLocale();
  const [params, setParams] = useSearchParams();
  const [filtering, setFiltering] = useState(false);
  const ways = waysOf(lead);
  const [first, last] = daysOf('thisYear', zone);
  const asked = {
    by: params.get('by') ?? ways[0]?.name ?? 'source', from: params.get('from') ?? first, to: params.get('to') ?? last, filter: parseFilter(params.get('filter')),
  };
  const change = (more: Record<string, string | null>) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(more)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      return next;
    }, { replace: true });
  const { data, error, refetch } = useQuery({
    queryKey: ['results', asked], meta: { of: ['lead', 'opportunity', 'source_cost'] }, placeholderData: keepPreviousData, queryFn: ({ signal }) => getResults(asked, signal),
  });
  const label = asked.by.startsWith('created_at') ? t('results.month') : (fieldOf(lead, asked.by)?.label ?? asked.by);
  return (
    <Page title={t('results.title')} help={t('results.help')} back={{ to: `/${lead.path}`, label: lead.label_many }}>
      <div className={styles['asked']}>
        <Select
          aria-label={t('results.by', { what: '' })}
          value={asked.by}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(by: string) => change({ by })}
          options={[...ways.map((field) => ({ value: field.name, label: t('results.by', { what: field.label }) })), { value: 'created_at:month', label: t('results.by', { what: t('results.month') }) }]}
        />
        <DatePicker.RangePicker
          aria-label={t('results.period')}
          allowClear={false}
          value={[dayjs(asked.from), dayjs(asked.to)]}
          presets={periods.map((period) => { const [from, to] = daysOf(period, zone); return { label: t(`results.periods.${period}`), value: [dayjs(from), dayjs(to)] as [dayjs.Dayjs, dayjs.Dayjs] }; })}
          onChange={(_, text) => text?.[0] && text[1] && change({ from: text[0], to: text[1] })}
        />
        <Button icon={<FilterOutlined />} onClick={() => setFiltering(true)}>{t('filter.title')}</Button>
      </div>
      {asked.filter && <FilterWords entity={lead} filter={asked.filter} onClear={() => change({ filter: null })} />}
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={8} /> : data.total.created === 0 ? (
        <Nothing title={t('results.nothing')}>{t('results.nothingHelp')}</Nothing>
      ) : <Shown lead={lead} results={data} label={label} />}
      {filtering && <FilterDrawer entity={lead} filter={asked.filter} onChange={(filter) => change({ filter: filter ? JSON.stringify(filter) : null })} onClose={() => setFiltering(false)} />}
    </Page>
  );
}

function Shown({ lead, results, label }: { lead: Entity; results: Results; label: string }) {
  const { t } = useTranslation();
  const words = useWords(lead, results.by, results.currency);
  const { total } = results;
  const costOf = ({ cost, source_cost }: typeof total) =>
    cost === null ? '' : source_cost === null ? t('results.costAll', { cost: words.money(cost) }) : t('results.costBoth', { cost: words.money(cost), sources: words.money(source_cost) });
  const figures = [
    { label: t('results.firstContact'), value: words.hours(total.first_contact_hours), help: total.on_time === null ? '' : t('results.onTimeShare', { share: words.percent(total.on_time) }) },
    { label: t('results.daysToConvert'), value: words.days(total.days_to_convert), help: '' },
    { label: t('results.costPerLead'), value: words.money(total.cost_per_lead), help: costOf(total) },
    { label: t('results.costPerCustomer'), value: words.money(total.cost_per_customer), help: '' },
    { label: t('results.return'), value: words.times(total.return), help: total.won_amount === null ? '' : t('results.wonAll', { amount: words.money(total.won_amount) }) },
  ];
  return (
    <>
      <dl className={styles['figures']}>
        {figures.map((one) => (
          <div key={one.label} className={styles['figure']}>
            <dt>{one.label}</dt>
            <dd>{one.value}</dd>
            {one.help && <dd className={styles['muted']}>{one.help}</dd>}
          </div>
        ))}
      </dl>
      <div className={styles['two']}>
        <Funnel lead={lead} results={results} words={words} />
        <div className={styles['side']}>
          <LostReasons lead={lead} results={results} words={words} />
          <DaysInStatus lead={lead} results={results} words={words} />
        </div>
      </div>
      <Breakdown key={results.by} lead={lead} results={results} label={label} words={words} />
    </>
  );
}
