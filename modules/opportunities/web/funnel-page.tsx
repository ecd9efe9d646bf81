import { Card, DatePicker, Empty, Select, Statistic } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getFunnel } from '@/api/opportunities';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { typed } from '@/api/typed';
import type { Reference } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { ReferenceSelect } from '@/fields-types/reference-select';
import { Loading } from '@/shared/loading';
import { usePipelines } from './use-pipelines';
import { FunnelChart } from './funnel-chart';
import styles from './funnel.module.css';

/** How many deals of a period reached each stage, by pipeline, owner and source. */
export function FunnelPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const entity = useEntity('opportunity');
  const { data: pipelines = [], isLoading: choosing } = usePipelines();
  const [pipeline, setPipeline] = useState<string | null>(null);
  const [days, setDays] = useState<[string, string]>(['', '']);
  const [owner, setOwner] = useState<Reference[]>([]);
  const [source, setSource] = useState<string | null>(null);
  const fallback = (pipelines.find((one) => typed<'Pipeline'>(one).is_default) ?? pipelines[0])?.id;
  const sources = entity ? fieldOf(entity, 'source')?.choices : undefined;
  const query = {
    pipeline: pipeline ?? fallback, from: days[0] || undefined, to: days[1] || undefined,
    equals: { ...(owner[0] ? { owner: owner[0].id } : {}), ...(source ? { source } : {}) },
  };
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.figures('opportunity'), 'funnel', query],
    enabled: !choosing,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => getFunnel(query, signal),
  });

  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{t('funnel.title')}</h1>
      <div className={styles['filters']}>
        {pipelines.length > 1 && (
          <Select
            aria-label={t('funnel.pipeline')}
            value={pipeline ?? fallback ?? null}
            onChange={setPipeline}
            options={pipelines.map((one) => ({ value: one.id, label: typed<'Pipeline'>(one).name ?? '' }))}
          />
        )}
        <DatePicker.RangePicker aria-label={t('funnel.period')} onChange={(_, text) => setDays(text ? [text[0] ?? '', text[1] ?? ''] : ['', ''])} />
        <div className={styles['owner']}><ReferenceSelect to="user" value={owner} onChange={setOwner} placeholder={t('funnel.owner')} /></div>
        {sources && (
          <Select
            allowClear
            placeholder={t('funnel.source')}
            aria-label={t('funnel.source')}
            value={source}
            onChange={(next: string | undefined) => setSource(next ?? null)}
            options={sources.map((one) => ({ value: one.value, label: one.label }))}
            popupMatchSelectWidth={false}
          />
        )}
      </div>
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !data ? <Loading /> : data.stages.every((one) => one.reached === 0) ? (
        <Empty description={t('funnel.empty')} />
      ) : (
        <>
          <div className={styles['figures']}>
            <Card size="small"><Statistic title={t('funnel.won')} value={format.number(data.won.count)} suffix={<span className={styles['small']}>{format.money(data.won.amount)}</span>} /></Card>
            <Card size="small"><Statistic title={t('funnel.lost')} value={format.number(data.lost.count)} suffix={<span className={styles['small']}>{format.money(data.lost.amount)}</span>} /></Card>
            <Card size="small"><Statistic title={t('funnel.open')} value={format.number(data.open.count)} suffix={<span className={styles['small']}>{format.money(data.open.amount)}</span>} /></Card>
            <Card size="small"><Statistic title={t('funnel.winRate')} value={data.win_rate === null ? '—' : `${format.number(Math.round(data.win_rate * 1000) / 10)}%`} /></Card>
            <Card size="small"><Statistic title={t('funnel.cycle')} value={data.won.average_cycle_days === null ? '—' : format.number(data.won.average_cycle_days)} /></Card>
          </div>
          <div className={styles['two']}>
            <Card size="small">
              <FunnelChart stages={data.stages.filter((one) => one.stage.kind !== 'lost')} />
            </Card>
            <Card size="small">
              <div className={styles['scroll']} role="region" aria-label={t('funnel.title')} tabIndex={0}>
                <table className={styles['table']}>
                  <thead>
                    <tr>
                      <th>{fieldOfLabel(entity, 'stage')}</th><th>{t('funnel.reached')}</th><th>{t('funnel.conversion')}</th><th>{t('funnel.now')}</th><th>{t('funnel.amount')}</th><th>{t('funnel.days')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.stages.map((one) => (
                      <tr key={one.stage.id}>
                        <th scope="row">{one.stage.title}</th>
                        <td>{format.number(one.reached)}</td>
                        <td>{one.conversion === null ? '—' : `${format.number(Math.round(one.conversion * 1000) / 10)}%`}</td>
                        <td>{format.number(one.now)}</td>
                        <td>{format.money(one.amount_now)}</td>
                        <td>{one.average_days === null ? '—' : format.number(one.average_days)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Card>
          </div>
        </>
      )}
    </div>
  );
}

function fieldOfLabel(entity: Parameters<typeof fieldOf>[0] | undefined, name: string): string {
  return (entity && fieldOf(entity, name)?.label) ?? '';
}
