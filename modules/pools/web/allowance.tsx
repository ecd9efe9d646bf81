import { ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/engine/use-format';
import { MeaningTag } from '@/shared/meaning-tag';
import type { MyPool } from './api';
import styles from './pools.module.css';

const spans = ['day', 'week', 'hold'] as const;

/** What one may still claim: today, this week, and at a time. Nothing where there is no limit. */
export function Allowance({ pool, line = false }: { pool: MyPool; line?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const limited = spans.filter((span) => pool.limits[span] !== null);
  return (
    <ul className={line ? styles['allowanceLine'] : styles['allowance']}>
      {limited.length === 0 && <li className={styles['muted']}>{t('pools.unlimited')}</li>}
      {limited.map((span) => {
        const limit = pool.limits[span] ?? 0;
        const left = Math.max(0, pool.left[span] ?? 0);
        return (
          <li key={span}>
            <span className={styles['muted']}>{t(`pools.left.${span}`)}</span>
            <span className={left === 0 ? styles['none'] : styles['count']}>{t('pools.leftOf', { left: format.number(left), limit: format.number(limit) })}</span>
            {!line && <span className={styles['meter']} aria-hidden><span style={{ inlineSize: `${limit > 0 ? (left / limit) * 100 : 0}%` }} /></span>}
          </li>
        );
      })}
      {pool.next_claim_at && (
        <li><MeaningTag of="risk" icon={<ClockCircleOutlined aria-hidden />}>{t('pools.nextClaim', { time: format.dateTime(pool.next_claim_at) })}</MeaningTag></li>
      )}
    </ul>
  );
}
