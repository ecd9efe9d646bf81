import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useEntity } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import type { Entity, RecordData } from '@/api/types';
import { ListScreen } from '@/engine/list/list-screen';
import type { ListScope, SelectionActsProps } from '@/engine/list/scope';
import { fieldOf } from '@/engine/meta';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { Allowance } from './allowance';
import type { MyPool } from './api';
import { PoolContext, useOpenPool } from './pool-context';
import { useClaim } from './use-claim';
import { useMyPools } from './use-my-pools';
import styles from './pools.module.css';

const AssignDialog = later(() => import('./assign-dialog').then((parts) => parts.AssignDialog));

/** As many as may be claimed at once. */
const most = 200;

/** /pools/…: what lies in a pool, as the ordinary list, to be claimed. */
export function PoolPage() {
  const { id } = useParams();
  const { data: pools, error, refetch } = useMyPools();
  const pool = pools?.find((one) => one.id === id);
  const entity = useEntity(pool?.entity);
  if (error && !pools) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (!pools) return <Loading lines={8} />;
  return pool && entity ? <PoolList key={pool.id} pool={pool} entity={entity} /> : <NotFoundPage />;
}

// What everybody in a pool has in common says nothing there.
const without = new Set(['owner', 'pool', 'department', 'claimed_at', 'returns_at', 'next_due_at', 'next_due_kind']);

function PoolList({ pool, entity }: { pool: MyPool; entity: Entity }) {
  const { t } = useTranslation();
  const { claim, busy, dialog } = useClaim(pool.id, entity);
  const listed = useMemo(
    () => ({
      ...entity, label_many: pool.name, can: [],
      // Nobody owns what lies here.
      fields: entity.fields.map((field) => (field.name === 'owner' ? { ...field, filter: false } : field)),
      list: [...entity.list.filter((name) => !without.has(name)), ...(fieldOf(entity, 'pooled_at') ? ['pooled_at'] : [])],
    }),
    [entity, pool.name],
  );
  const mayClaim = pool.may.includes('claim');
  const mayAssign = pool.may.includes('assign');
  const masked = pool.masked.flatMap((name) => fieldOf(entity, name)?.label ?? []);
  const scope = useMemo(
    (): ListScope => ({
      filter: { all: [['pool', '=', pool.id], ['owner', 'is empty']] },
      lead: <Link to="/pools">{t('pool.title')}</Link>,
      beside: pool.may.includes('administer') ? <Link to={`/pools/${pool.id}/settings`}>{t('pools.settings.link')}</Link> : null,
      below: (
        <div className={styles['strip']}>
          <Allowance pool={pool} line />
          {masked.length > 0 && <span className={styles['muted']}>{t('pools.masked', { fields: masked.join(t('listJoint')) })}</span>}
        </div>
      ),
      empty: { title: t('pools.empty'), text: t('pools.emptyText') },
      ...(mayClaim || mayAssign ? { Acts } : {}),
      ...(mayClaim ? { RowAct: ClaimOne } : {}),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [pool, mayClaim, mayAssign, masked.join(), t],
  );
  const context = useMemo(() => ({ pool, claim, busy, titleOf: (record: RecordData) => String(record[entity.title] ?? ''), entity }), [pool, claim, busy, entity]);
  return (
    <PoolContext value={context}>
      <ListScreen entity={listed} scope={scope} />
      {dialog}
    </PoolContext>
  );
}

/** Claims the record of a row or card. */
function ClaimOne({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const { claim, busy, titleOf } = useOpenPool();
  const title = titleOf(record);
  return (
    <Button
      size="small"
      className={styles['act'] ?? ''}
      loading={busy.has(record.id)}
      aria-label={t('pools.claim.one', { name: title })}
      onClick={(event) => {
        event.stopPropagation();
        void claim([{ id: record.id, title }]);
      }}
    >
      {t('pools.claim.act')}
    </Button>
  );
}

/** Claims the chosen records, or gives them to people. */
function Acts({ which, count, onDone }: SelectionActsProps) {
  const { t } = useTranslation();
  const complain = useProblemMessage();
  const { pool, claim, titleOf } = useOpenPool();
  const entity = useEntity(pool.entity);
  const [assigning, setAssigning] = useState(false);
  const [asking, setAsking] = useState(false);
  const claimAll = async () => {
    if (!entity) return;
    setAsking(true);
    try {
      // Once they are claimed by somebody else one may not see their names any more.
      const { data } = await listRecords(entity.path, { limit: most, fields: [entity.title], ...('ids' in which ? { filter: { all: [['id', 'in', which.ids]] } } : which) });
      await claim(data.map((record) => ({ id: record.id, title: titleOf(record) })));
      onDone();
    } catch (error) {
      complain(error);
    }
    setAsking(false);
  };
  return (
    <>
      {pool.may.includes('claim') && (
        <Button size="small" type="primary" loading={asking} disabled={count > most} title={count > most ? t('pools.claim.tooMany', { most }) : ''} onClick={() => void claimAll()}>
          {t('pools.claim.chosen')}
        </Button>
      )}
      {pool.may.includes('assign') && <Button size="small" onClick={() => setAssigning(true)}>{t('pools.assign.act')}</Button>}
      {assigning && entity && (
        <AssignDialog
          pool={pool} entity={entity} which={which} count={count}
          onClose={(done) => {
            setAssigning(false);
            if (done) onDone();
          }}
        />
      )}
    </>
  );
}
