import { Empty } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import type { Condition, Entity } from '@/api/types';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import styles from '@/engine/dashboard/lines.module.css';

interface Props {
  entity: Entity;
  filter?: Condition;
  /** The moment by which the newest is told. */
  by: 'created_at' | 'updated_at';
}

/** The latest records of a type: made, or changed. */
export function RecentRecords({ entity, filter, by }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const second = entity.subtitle.find((name) => entity.fields.some((field) => field.name === name && field.type === 'text'));
  const { data, error } = useQuery({
    queryKey: [...keys.lists(entity.name), 'recent', by, filter],
    queryFn: () => listRecords(entity.path, { limit: 8, sort: `-${by}`, fields: [entity.title, by, ...(second ? [second] : [])], filter: filter ?? null }),
  });
  if (error) return <ProblemPage error={error} />;
  if (!data) return <Loading />;
  if (data.data.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('list.empty', { what: entity.label_many })} />;
  return data.data.map((record) => {
    const at = record[by];
    return (
      <div key={record.id} className={styles['line']}>
        <span className={styles['what']}>
          <Link className={styles['name'] ?? ''} to={`/${entity.path}/${record.id}`}>{String(record[entity.title] ?? '') || t('record.untitled')}</Link>
          {second && typeof record[second] === 'string' && <span className={styles['about']}>{record[second]}</span>}
        </span>
        {typeof at === 'string' && <span className={styles['when']}>{format.ago(at)}</span>}
      </div>
    );
  });
}
