import { Card, Empty, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { importKeys, listImports, type ImportState } from '@/api/imports';
import { useMeta } from '@/api/meta-context';
import { Loading } from '@/shared/loading';
import { ProblemPage } from '../problems/problem-page';
import { useFormat } from '../use-format';
import styles from './import.module.css';

const colors: Partial<Record<ImportState, string>> = { done: 'green', running: 'blue', rehearsing: 'blue', cancelled: 'orange', failed: 'red' };

/** /imports: all imports, and for which record types one may begin another. */
export function ImportList() {
  const { t } = useTranslation();
  const { meta } = useMeta();
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{t('import.imports')}</h1>
      <div className={styles['actions']}>
        {meta.entities.filter((entity) => entity.can.includes('import')).map((entity) => (
          <Link key={entity.name} to={`/imports/new/${entity.path}`}><Tag>{t('import.title', { what: entity.label_many })}</Tag></Link>
        ))}
      </div>
      <ImportLines title={t('import.earlier')} />
    </div>
  );
}

/** The latest imports, of one record type or all. */
export function ImportLines({ title, entity }: { title: string; entity?: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byName } = useMeta();
  const { data, error, refetch } = useQuery({ queryKey: importKeys.all, queryFn: listImports, staleTime: 0 });
  const shown = (data?.data ?? []).filter((one) => entity === undefined || one.entity === entity);
  return (
    <Card title={title} size="small">
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} />
        : !data ? <Loading />
        : shown.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('import.none')} />
        : shown.map((one) => (
          <div key={one.id} className={styles['line']}>
            <span className={styles['grow']}><Link to={`/imports/${one.id}`}>{one.file}</Link></span>
            {entity === undefined && <span>{byName.get(one.entity)?.label_many ?? one.entity}</span>}
            <span className={styles['muted']}>{t('import.rows', { count: one.rows })}</span>
            {one.created_at && <span className={styles['muted']}>{format.ago(one.created_at)}</span>}
            <Tag {...(colors[one.state] ? { color: colors[one.state] } : {})}>{t(`import.state.${one.state}`)}</Tag>
          </div>
        ))}
    </Card>
  );
}
