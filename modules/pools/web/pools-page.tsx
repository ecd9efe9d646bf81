import { PlusOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { Page } from '@/engine/page/page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { EntityIcon } from '@/shared/entity-icon';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { Allowance } from './allowance';
import type { MyPool } from './api';
import { NewPoolDialog } from './settings/new-pool-dialog';
import { OpenRequests } from './open-requests';
import { useMyPools } from './use-my-pools';
import styles from './pools.module.css';

/** /pools: the pools one belongs to, what waits in each, and what one may still claim. */
export function PoolsPage() {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const { data: pools, error, refetch } = useMyPools();
  const [making, setMaking] = useState(false);
  const mayMake = byName.get('pool')?.can.includes('create') ?? false;
  const make = mayMake && <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>{t('pools.new')}</Button>;
  return (
    <Page title={t('pool.title')} help={t('pools.help')} acts={pools && pools.length > 0 && make}>
      {error && !pools ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !pools ? <Loading lines={4} /> : pools.length === 0 ? (
        <Nothing title={t('pools.none')} action={make || undefined}>{t(mayMake ? 'pools.noneMake' : 'pools.noneAsk')}</Nothing>
      ) : (
        <ul className={styles['cards']}>{pools.map((pool) => <li key={pool.id}><PoolCard pool={pool} /></li>)}</ul>
      )}
      {making && <NewPoolDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

function PoolCard({ pool }: { pool: MyPool }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const entity = byName.get(pool.entity);
  const address = `/pools/${pool.id}`;
  const runs = pool.may.includes('administer');
  return (
    <Card size="small" className={styles['card'] ?? ''}>
      <h2 className={styles['name']}>
        <EntityIcon name={entity?.icon} fallback={pool.entity} /> <Link to={address}>{pool.name}</Link>
      </h2>
      <p className={styles['waiting']}>
        <span className={styles['figure']}>{format.number(pool.waiting)}</span> <span className={styles['muted']}>{t('pools.waiting', { what: entity?.label_many ?? '' })}</span>
      </p>
      <Allowance pool={pool} />
      {runs && (
        <p className={styles['links']}>
          <Link to={`${address}/settings`}>{t('pools.settings.link')}</Link>
          <OpenRequests pool={pool.id} />
        </p>
      )}
    </Card>
  );
}
