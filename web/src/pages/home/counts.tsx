import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import type { Condition, Entity } from '@/api/types';
import { useFormat } from '@/engine/use-format';
import styles from './home.module.css';

const mine: Condition = { all: [['owner', 'in', ['me']]] };

/** How many there are of each type, and how many are mine. */
export function Counts({ entities }: { entities: Entity[] }) {
  return <div className={styles['counts']}>{entities.map((entity) => <Count key={entity.name} entity={entity} />)}</div>;
}

function Count({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...keys.lists(entity.name), 'counts'],
    queryFn: async () => {
      const [all, own] = await Promise.all([
        listRecords(entity.path, { limit: 1, fields: [entity.title] }),
        listRecords(entity.path, { limit: 1, fields: [entity.title], filter: mine }),
      ]);
      return { all: all.total, own: own.total };
    },
  });
  return (
    <Link className={styles['count'] ?? ''} to={`/${entity.path}`}>
      <div className={styles['muted']}>{entity.label_many}</div>
      <div className={styles['figure']}>{data ? format.number(data.all) : '…'}</div>
      <div className={styles['muted']}>{data ? t('home.mine', { count: format.number(data.own) as never }) : ' '}</div>
    </Link>
  );
}
