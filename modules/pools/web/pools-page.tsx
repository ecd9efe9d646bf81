import { PlusOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { listRecords } from '@/api/records';
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
  // Those that are not in use are in nobody's list: who may make pools finds them here.
  const { data: resting } = useQuery({
    queryKey: [...keys.lists('pool'), 'resting'], enabled: mayMake,
    queryFn: async () => (await listRecords('pools', { limit: 100, sort: 'name', filter: { all: [['active', '=', false]] } })).data,
  });
  const make = mayMake && <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>{t('pools.new')}</Button>;
  return (
    <Page title={t('pool.title')} help={t('pools.help')} acts={pools && (pools.length > 0 || resting?.length) ? make : null}>
      {error && !pools ? <ProblemPage error={error} onRetry={() => void refetch()} /> : !pools ? <Loading lines={4} /> : pools.length === 0 && !resting?.length ? (
        <Nothing title={t('pools.none')} action={make || undefined}>{t(mayMake ? 'pools.noneMake' : 'pools.noneAsk')}</Nothing>
      ) : (
        <ul className={styles['cards']}>{pools.map((pool) => <li key={pool.id}><PoolCard pool={pool} /></li>)}</ul>
      )}
      {resting && resting.length > 0 && (
        <section aria-labelledby="pools-resting">
          <h2 id="pools-resting" className={styles['name']}>{t('pools.resting')}</h2>
          <ul>{resting.map((one) => <li key={one.id}><Link to={`/pools/${one.id}/settings`}>{String(one['name'] ?? '')}</Link></li>)}</ul>
        </section>
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
        <span className={styles['figure']}>{format.number(pool.waiting)}</span> <span className={styles['muted']}>{t('pools.waiting', { what: entity?.label_many.toLocaleLowerCase() ?? '' })}</span>
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
