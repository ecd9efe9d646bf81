import { InboxOutlined, LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { referenceOf } from '@/api/reference';
import type { RecordData, Reference } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import type { RecordSlotProps } from '@/engine/slots/slots';
import { useFormat } from '@/engine/use-format';
import { isEmpty, stringOf } from '@/fields-types/values';
import { useReferenceTitle } from '@/fields-types/use-reference-title';
import { dayIn } from '@/shared/day-in';
import { later } from '@/shared/later';
import { useLocale } from '@/shared/locale';
import { MeaningTag } from '@/shared/meaning-tag';
import type { MyPool, PoolEntity } from './api';
import { ReturnsWords } from './returns-words';
import { useClaim } from './use-claim';
import { myPoolsKey, useMyPools } from './use-my-pools';
import styles from './pools.module.css';

const HoldingLine = later(() => import('./holding-line').then((parts) => parts.HoldingLine));

/** Below the head of a record: that it lies in a pool and can be claimed, or when it goes back to one and why; and who had it. */
export function PoolStrip({ entity, record }: RecordSlotProps) {
  const pool = referenceOf(record['pool']);
  return pool && !pool.hidden && isEmpty(record['removed_at']) ? <Lines entity={entity} record={record} pool={pool} /> : null;
}

function Lines({ entity, record, pool }: RecordSlotProps & { pool: Reference }) {
  const { t } = useTranslation();
  const [past, setPast] = useState(false);
  const { title } = useReferenceTitle('pool', pool);
  const place = <Link to={`/pools/${pool.id}`}>{title || t('pool.title')}</Link>;
  const free = isEmpty(record['owner']);
  return (
    <div className={styles['recordStrip']} role="region" aria-label={t('pools.strip.label')}>
      <div className={styles['strip']}>
        {free ? <InPool entity={entity} record={record} pool={pool} place={place} /> : <Held entity={entity} record={record} place={place} />}
        <span className={styles['grow']} />
        <Button size="small" type="text" aria-expanded={past} onClick={() => setPast((now) => !now)}>{t('pools.past.title')}</Button>
      </div>
      {past && <HoldingLine entity={entity.name as PoolEntity} record={record.id} />}
    </div>
  );
}

function InPool({ entity, record, pool, place }: RecordSlotProps & { pool: Reference; place: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: pools } = useMyPools();
  const { claim, busy, dialog } = useClaim(pool.id, entity);
  const mine = pools?.find((one) => one.id === pool.id);
  const since = stringOf(record['pooled_at']);
  return (
    <>
      <span><InboxOutlined aria-hidden /> {t('pools.strip.in')} {place}{since && <span className={styles['muted']}> · {t('pools.strip.since', { time: format.ago(since) })}</span>}</span>
      {mine && <OpensLeft pool={mine} record={record} />}
      {mine && mine.masked.length > 0 && mine.may.includes('claim') && <span className={styles['muted']}><LockOutlined aria-hidden /> {t('pools.strip.masked')}</span>}
      {mine?.may.includes('claim') && (
        <Button type="primary" size="small" loading={busy.has(record.id)} onClick={() => void claim([{ id: record.id, title: String(record[entity.title] ?? '') }])}>{t('pools.claim.act')}</Button>
      )}
      {dialog}
    </>
  );
}

/** How many may still be opened today, this record counted already; nothing where there is no such number. */
function OpensLeft({ pool, record }: { pool: MyPool; record: RecordData }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const counted = pool.opens_left !== null;
  useEffect(() => {
    if (counted) void queries.invalidateQueries({ queryKey: myPoolsKey });
  }, [counted, queries, record.id]);
  return counted ? <span className={styles['muted']}>{t('pools.strip.opens', { count: pool.opens_left ?? 0 })}</span> : null;
}

function Held({ entity, record, place }: RecordSlotProps & { place: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { zone } = useLocale();
  const at = stringOf(record['returns_at']);
  const locked = stringOf(record['locked_until']);
  const extended = Number(record['extended_days'] ?? 0);
  const why = fieldOf(entity, 'returns_why')?.choices?.find((one) => one.value === record['returns_why'])?.label;
  return (
    <>
      {at === '' ? <span>{t('pools.strip.stays')} {place}</span> : (
        <>
          <ReturnsWords at={at} />
          <span>{format.dateTime(at)}{why && <> · {t('pools.strip.because', { why })}</>} <span className={styles['muted']}>→</span> {place}</span>
        </>
      )}
      {extended > 0 && <span className={styles['muted']}>{t('pools.strip.extended', { count: extended })}</span>}
      {locked && locked >= dayIn(zone) && <MeaningTag of="good" icon={<LockOutlined aria-hidden />}>{t('pools.strip.locked', { day: format.date(locked) })}</MeaningTag>}
    </>
  );
}
