import { Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { ProblemPage } from '../problems/problem-page';
import { HitText } from './hit-text';
import { useSearch } from './use-search';
import styles from './search.module.css';

/** The same search with an address of its own and more results. */
export function SearchPage() {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const [params, setParams] = useSearchParams();
  const typed = params.get('q') ?? '';
  const { groups, q, error, isFetching } = useSearch(typed, 100);
  return (
    <div className={styles['page']}>
      <Typography.Title level={1} style={{ fontSize: 20 }}>{t('search.title')}</Typography.Title>
      <Input.Search value={typed} autoFocus allowClear placeholder={t('search.placeholder')} onChange={(event) => setParams({ q: event.target.value }, { replace: true })} />
      {error && <ProblemPage error={error} />}
      {groups.map((group) => (
        <section key={group.entity}>
          <div className={styles['group']}>{byName.get(group.entity)?.label_many ?? group.entity}</div>
          {group.hits.map((hit) => (
            <Link key={hit.id} className={styles['hit'] ?? ''} to={`/${byName.get(hit.entity)?.path ?? hit.entity}/${hit.id}`}>
              <HitText hit={hit} />
            </Link>
          ))}
        </section>
      ))}
      {q !== '' && groups.length === 0 && !isFetching && !error && <div className={styles['empty']}>{t('search.nothing', { q })}</div>}
    </div>
  );
}
