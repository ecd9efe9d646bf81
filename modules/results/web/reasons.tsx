import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entity } from '@/api/types';
import { addressBehind } from '@/engine/charts/definition';
import { fieldOf } from '@/engine/meta';
import type { Results } from './api';
import { stepWhere } from './funnel';
import { together } from './judged';
import type { useWords } from './use-words';
import styles from './results.module.css';

interface Props {
  lead: Entity;
  results: Results;
  words: ReturnType<typeof useWords>;
}

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

/** How long leads stay in each status. */
export function DaysInStatus({ lead, results, words }: Props) {
  const { t } = useTranslation();
  const choices = fieldOf(lead, 'status')?.choices ?? [];
  const place = (status: string) => choices.findIndex((choice) => choice.value === status);
  const known = results.days_in_status.filter((one) => one.days !== null).sort((a, b) => place(a.status) - place(b.status));
  const most = Math.max(0.1, ...known.map((one) => one.days ?? 0));
  if (known.length === 0) return null;
  return (
    <section className={styles['sheet']} aria-label={t('results.inStatus')}>
      <h2 className={styles['heading']}>{t('results.inStatus')}</h2>
      <ol className={styles['funnel']}>
        {known.map((one) => (
          <li key={one.status} className={styles['stage']}>
            <span className={styles['stageName']}>{choices.find((choice) => choice.value === one.status)?.label ?? one.status}</span>
            <span className={`${styles['stageBar'] ?? ''} ${styles['quiet'] ?? ''}`} aria-hidden><span style={{ width: `${((one.days ?? 0) / most) * 100}%` }} /></span>
            <b className={styles['stageCount']}>{words.days(one.days)}</b>
            <span className={styles['stageShare']}>{t('results.leads', { leads: words.number(one.count) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
