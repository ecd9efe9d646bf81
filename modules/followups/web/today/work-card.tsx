import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { getRecord } from '@/api/records';
import type { Entity } from '@/api/types';
import { expandOf, fieldOf } from '@/engine/meta';
import { CopyButton } from '@/engine/record/copy-button';
import { LongText } from '@/engine/record/long-text';
import { ShownValue } from '@/engine/slots/shown-value';
import { readablePhone } from '@/fields-types/phone';
import { isEmpty } from '@/fields-types/values';
import { Loading } from '@/shared/loading';
import type { Due } from '../api';
import { PlanLine } from '../plans/plan-line';
import { StepKindIcon } from '../plans/step-kind';
import { LastSaid } from './last-said';
import { Lateness } from './lateness';
import { subjectOf } from './queue';
import styles from './today.module.css';

// What one wants to know of somebody before one calls: those of these that the record type has.
const told = ['grade', 'rank', 'class', 'status', 'source', 'origin', 'region', 'needs', 'budget', 'returns_at'];

export const recordQuery = (entity: Entity, id: string) => {
  const shown = told.flatMap((name) => fieldOf(entity, name) ?? []);
  return {
    queryKey: [...keys.record(entity.name, id), 'today'],
    staleTime: 30_000,
    queryFn: ({ signal }: { signal: AbortSignal }) => getRecord(entity.path, id, expandOf(shown), signal),
  };
};

/** The number to call: that of the queue, or else the first that the record has and this reader may see. */
export function usePhoneOf(due: Due): string | null {
  const { byName } = useMeta();
  const subject = subjectOf(due);
  const entity = byName.get(subject?.entity ?? '');
  const { data: record } = useQuery({ ...(entity && subject ? recordQuery(entity, subject.id) : { queryKey: ['nobody'], queryFn: () => null }), enabled: due.phone === null && entity !== undefined });
  if (due.phone) return due.phone;
  const masked = Array.isArray(record?.['masked']) ? record['masked'] : [];
  const numbers = (entity?.fields ?? []).filter((field) => field.type === 'phone' && !masked.includes(field.name)).map((field) => record?.[field.name]);
  return numbers.find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}

/** The one at work: who it is, how to reach them, what was said last and what the step is for. */
export function WorkCard({ due, phone }: { due: Due; phone: string | null }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const subject = subjectOf(due);
  const entity = byName.get(subject?.entity ?? '');
  const name = due.record?.title ?? due.title;
  return (
    <>
      <header className={styles['who']}>
        <div className={styles['whoNames']}>
          <h2 className={styles['whoName']} tabIndex={-1}>
            {entity && subject ? <Link to={`/${entity.path}/${subject.id}`}><bdi>{name}</bdi></Link> : <bdi>{name}</bdi>}
            <Lateness due={due} />
          </h2>
          <p className={styles['why']}>{[due.subtitle === name ? null : due.subtitle, due.reason].filter(Boolean).join(' · ')}</p>
        </div>
        <Phone number={phone} />
      </header>
      {due.record && <p className={styles['what']}>{due.title}</p>}
      {entity && subject && <Known entity={entity} id={subject.id} />}
      {due.step && (
        <section className={styles['step']} aria-label={t('today.goal')}>
          <h3 className={styles['goal']}><StepKindIcon kind={due.step.kind} /> {due.step.goal}</h3>
          {due.step.talk_track && <div className={styles['track']}><LongText text={due.step.talk_track} /></div>}
          {due.kind === 'plan' && entity && subject && <PlanLine bare entity={entity} id={subject.id} />}
        </section>
      )}
      {entity && subject && <LastSaid entity={entity.name} path={entity.path} id={subject.id} />}
    </>
  );
}

function Phone({ number }: { number: string | null }) {
  const { t } = useTranslation();
  if (!number) return <span className={styles['muted']}>{t('today.noPhone')}</span>;
  return (
    <span className={styles['phone']}>
      <Button size="large" icon={<PhoneOutlined />} href={`tel:${number.replace(/\s/g, '')}`}>{readablePhone(number)}</Button>
      <CopyButton text={number} what={t('today.phone')} />
    </span>
  );
}

function Known({ entity, id }: { entity: Entity; id: string }) {
  const { data: record } = useQuery(recordQuery(entity, id));
  if (!record) return <Loading lines={1} />;
  const fields = told.flatMap((name) => fieldOf(entity, name) ?? []).filter((field) => !isEmpty(record[field.name]));
  if (fields.length === 0) return null;
  return (
    <dl className={styles['known']}>
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd><ShownValue entity={entity} field={field} record={record} compact /></dd>
        </div>
      ))}
    </dl>
  );
}
