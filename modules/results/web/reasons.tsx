import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEntity } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { addressBehind } from '@/engine/charts/definition';
import { fieldOf } from '@/engine/meta';
import type { Results, Step } from './api';
import { Behind } from './behind';
import { stepWhere } from './funnel';
import { statusesOf, together } from './judged';
import type { useWords } from './use-words';
import styles from './results.module.css';

interface Props {
  lead: Entity;
  results: Results;
  words: ReturnType<typeof useWords>;
}

// Whose days one wants to compare.
const apart: readonly Step[] = ['created', 'converted', 'won', 'lost'];

/** Why leads came to nothing. */
export function LostReasons({ lead, results, words }: Props) {
  const { t } = useTranslation();
  const choices = fieldOf(lead, 'lost_reason')?.choices ?? [];
  const most = Math.max(1, ...results.lost_reasons.map((one) => one.count));
  if (results.lost_reasons.length === 0) return null;
  return (
    <section className={styles['sheet']} aria-label={t('results.reasons')}>
      <h2 className={styles['heading']}>{t('results.reasons')}</h2>
      <ol className={styles['funnel']}>
        {results.lost_reasons.map((one) => (
          <li key={one.value ?? ''}>
            <Link className={styles['stage'] ?? ''} to={addressBehind(lead, together(results.where, stepWhere(results, 'lost'), one.where))}>
              <span className={styles['stageName']}>{choices.find((choice) => choice.value === one.value)?.label ?? one.value ?? t('results.none')}</span>
              <span className={`${styles['stageBar'] ?? ''} ${styles['quiet'] ?? ''}`} aria-hidden><span style={{ width: `${(one.count / most) * 100}%` }} /></span>
              <b className={styles['stageCount']}>{words.number(one.count)}</b>
              <span className={styles['stageShare']}>{words.percent(results.total.lost > 0 ? one.count / results.total.lost : null)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How long leads stay in each status: all of them, or those who came as far as a step. */
export function DaysInStatus({ lead, results, words }: Props) {
  const { t } = useTranslation();
  const changes = useEntity('status_change');
  const [of, setOf] = useState<Step>('created');
  const ways = results.steps.filter((step) => apart.includes(step.name) && step.days_in_status.length > 0);
  const stays = ways.find((step) => step.name === of)?.days_in_status ?? results.days_in_status;
  if (results.days_in_status.length === 0) return null;
  const statuses = statusesOf(lead, results);
  const most = Math.max(0.1, ...stays.map((one) => one.days));
  return (
    <section className={styles['sheet']} aria-label={t('results.inStatus')}>
      <h2 className={styles['heading']}>{t('results.inStatus')}</h2>
      {ways.length > 1 && (
        <div className={styles['scroll']}>
          <Segmented aria-label={t('results.inStatus')} value={ways.some((step) => step.name === of) ? of : 'created'} onChange={setOf}
            options={ways.map((step) => ({ value: step.name, label: step.name === 'created' ? t('results.all') : t(`results.step.${step.name}`) }))} />
        </div>
      )}
      <ol className={styles['funnel']}>
        {statuses.flatMap(({ value, label }) => stays.filter((one) => one.status === value).map((one) => (
          <li key={value}>
            <Behind className={styles['stage'] ?? ''} to={changes && one.where && addressBehind(changes, one.where)}>
              <span className={styles['stageName']}>{label}</span>
              <span className={`${styles['stageBar'] ?? ''} ${styles['quiet'] ?? ''}`} aria-hidden><span style={{ width: `${(one.days / most) * 100}%` }} /></span>
              <b className={styles['stageCount']}>{words.days(one.days)}</b>
              <span className={styles['stageShare']}>{t('results.times', { times: words.number(one.count) })}</span>
            </Behind>
          </li>
        )))}
      </ol>
    </section>
  );
}
