import { UnorderedListOutlined } from '@ant-design/icons';
import { Button, Empty, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { typed } from '@/api/typed';
import type { Condition, Entity } from '@/api/types';
import { Loading } from '@/shared/loading';
import { FilterButton } from '../filters/filter-button';
import { FilterWords } from '../filters/filter-words';
import { parseFilter } from '../list/list-state';
import { fieldOf } from '../meta';
import { NotFoundPage } from '../problems/not-found-page';
import { ProblemPage } from '../problems/problem-page';
import { Board } from './board';
import { useBoard, usePipelines } from './use-board';
import styles from './board.module.css';

/** /opportunities/board: the stages of a pipeline side by side. */
export function BoardPage() {
  const { path } = useParams();
  const { byPath } = useMeta();
  const entity = byPath.get(path ?? '');
  return entity?.board ? <BoardScreen entity={entity} /> : <NotFoundPage />;
}

function BoardScreen({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { data: pipelines = [] } = usePipelines();
  const pipeline = params.get('pipeline') ?? (pipelines.find((one) => typed<'Pipeline'>(one).is_default) ?? pipelines[0])?.id ?? null;
  const ofStages = fieldOf(entity, entity.board ?? '')?.to === 'stage';
  const filter = parseFilter(params.get('filter'));
  const { data, error, refetch } = useBoard(entity, pipeline, filter);
  const set = (name: string, value: string | null) =>
    setParams((now) => {
      if (value === null) now.delete(name);
      else now.set(name, value);
      return now;
    });
  const setFilter = (next: Condition | null) => set('filter', next ? JSON.stringify(next) : null);
  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <h1 className={styles['title']}>{entity.label_many}</h1>
        {ofStages && pipelines.length > 1 && (
          <Select
            aria-label={t('board.pipeline')}
            value={pipeline}
            onChange={(next) => set('pipeline', next)}
            popupMatchSelectWidth={false}
            options={pipelines.map((one) => ({ value: one.id, label: typed<'Pipeline'>(one).name ?? '' }))}
          />
        )}
        <span className={styles['space']} />
        <FilterButton entity={entity} filter={filter} onChange={setFilter} />
        <Link to={`/${entity.path}`}><Button icon={<UnorderedListOutlined />}>{t('board.list')}</Button></Link>
      </header>
      {filter && <FilterWords entity={entity} filter={filter} onClear={() => setFilter(null)} />}
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} />
        : !data ? <Loading />
        : data.columns.length === 0 ? <Empty description={t('board.none')} />
        : <Board entity={entity} columns={data.columns} />}
    </div>
  );
}
