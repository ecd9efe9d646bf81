import { Card, Empty } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import type { Entity } from '@/api/types';
import { ProblemPage } from '@/engine/problems/problem-page';
import { useFormat } from '@/engine/use-format';
import { Loading } from '@/shared/loading';
import styles from './home.module.css';

/** The records of a type that changed last. */
export function RecentRecords({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery({
    queryKey: [...keys.lists(entity.name), 'recent'],
    queryFn: () => listRecords(entity.path, { limit: 10, sort: '-updated_at', fields: [entity.title, 'updated_at'] }),
  });
  return (
    <Card size="small" title={t('home.recent', { what: entity.label_many })}>
      {error ? <ProblemPage error={error} /> : !data ? <Loading /> : data.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('list.empty', { what: entity.label_many })} />
      ) : (
        data.data.map((record) => (
          <div key={record.id} className={styles['line']}>
            <Link className={styles['name'] ?? ''} to={`/${entity.path}/${record.id}`}>{String(record[entity.title] ?? '')}</Link>
            {typeof record['updated_at'] === 'string' && <span className={styles['muted']}>{format.ago(record['updated_at'])}</span>}
          </div>
        ))
      )}
    </Card>
  );
}
