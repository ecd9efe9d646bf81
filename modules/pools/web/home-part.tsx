import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { useMyPools } from './use-my-pools';
import styles from './pools.module.css';

/** On the home page: what waits in one's pools, and how many one may still claim today. */
export function PoolsPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useMyPools();
  if (error && !data) return <ProblemPage error={error} small onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  if (data.length === 0) return <Nothing small title={t('pools.none')} />;
  return (
    <ul className={styles['plain']}>
      {data.map((pool) => (
        <li key={pool.id} className={styles['pair']}>
          <Link to={`/pools/${pool.id}`}>{pool.name}</Link>
          {pool.left.day !== null && <span className={pool.left.day > 0 ? styles['muted'] : styles['none']}>{t('pools.left.day')} {format.number(pool.left.day)}</span>}
          <strong className={styles['count']}>{format.number(pool.waiting)}</strong>
        </li>
      ))}
    </ul>
  );
}
