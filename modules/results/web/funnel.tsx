import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Condition, Entity } from '@/api/types';
import { addressBehind } from '@/engine/charts/definition';
import type { Results, Step } from './api';
import { path, share, together } from './judged';
import type { useWords } from './use-words';
import styles from './results.module.css';

interface Props {
  lead: Entity;
  results: Results;
  words: ReturnType<typeof useWords>;
}

export const stepWhere = (results: Results, step: Step): Condition | null => results.steps.find((one) => one.name === step)?.where ?? null;

/** How many got how far: each bar opens the leads behind it. */
export function Funnel({ lead, results, words }: Props) {
  const { t } = useTranslation();
  const { total } = results;
  const lost = share(total.lost, total.created);
  return (
    <section className={styles['sheet']} aria-label={t('results.funnel')}>
      <h2 className={styles['heading']}>{t('results.funnel')}</h2>
      <ol className={styles['funnel']}>
        {path.map((step, at) => {
          const before = at > 0 ? total[path[at - 1] ?? 'created'] : null;
          const part = share(total[step], total.created) ?? 0;
          return (
            <li key={step}>
              <Link className={styles['stage'] ?? ''} to={addressBehind(lead, together(results.where, stepWhere(results, step)))}>
                <span className={styles['stageName']}>{t(`results.step.${step}`)}</span>
                <span className={styles['stageBar']} aria-hidden><span style={{ width: `${Math.max(part * 100, total[step] > 0 ? 1 : 0)}%` }} /></span>
                <b className={styles['stageCount']}>{words.number(total[step])}</b>
                <span className={styles['stageShare']}>{before !== null && before > 0 && t('results.ofBefore', { share: words.percent(share(total[step], before)) })}</span>
              </Link>
            </li>
          );
        })}
      </ol>
      {total.lost > 0 && (
        <Link to={addressBehind(lead, together(results.where, stepWhere(results, 'lost')))}>{t('results.lost', { leads: words.number(total.lost), share: words.percent(lost) })}</Link>
      )}
    </section>
  );
}
