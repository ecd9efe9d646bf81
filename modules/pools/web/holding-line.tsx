import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { fieldOf } from '@/engine/meta';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { ReferenceLink } from '@/fields-types/reference-link';
import { dayIn } from '@/shared/day-in';
import { Loading } from '@/shared/loading';
import { useLocale } from '@/shared/locale';
import { holdings, type Holding, type PoolEntity } from './api';
import styles from './pools.module.css';

/** Who had the record, from when to when, and why it went on: the newest first, along a line. */
export function HoldingLine({ entity, record }: { entity: PoolEntity; record: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ queryKey: [...keys.record(entity, record), 'holdings'], queryFn: () => holdings(entity, record) });
  if (error) return <ProblemPage error={error} />;
  if (!data) return <Loading lines={1} />;
  if (data.length === 0) return <p className={styles['muted']}>{t('pools.past.none')}</p>;
  return <ol className={styles['past']} aria-label={t('pools.past.title')} tabIndex={0}>{data.map((one) => <Held key={one.id} one={one} />)}</ol>;
}

function Held({ one }: { one: Holding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { zone } = useLocale();
  const holding = useEntity('holding');
  const label = (field: string, value: string | null) => (value && holding && fieldOf(holding, field)?.choices?.find((choice) => choice.value === value)?.label) ?? value ?? '';
  const day = (at: string | null) => at && format.date(dayIn(zone, at));
  const done = ([['followUps', one.follow_ups], ['tasks', one.tasks_done], ['opportunities', one.opportunities]] as const).filter(([, count]) => count > 0);
  const ended = [label('left', one.left), one.reason].filter((part) => part !== null && part !== '').join(': ');
  return (
    <li className={one.until ? '' : styles['now']}>
      <strong>{one.holder ? <ReferenceLink to="user" reference={one.holder} /> : t('pools.past.nobody')}</strong>
      <span className={styles['muted']}>{day(one.from)} – {one.until ? day(one.until) : t('pools.past.today')}</span>
      <span>{[label('came', one.came), ...done.map(([what, count]) => t(`pools.past.${what}`, { count }))].join(' · ')}</span>
      {ended && <span>{ended}</span>}
      {one.note && <span className={styles['muted']}>{one.note}</span>}
    </li>
  );
}
