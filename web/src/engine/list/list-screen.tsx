import { Alert, Empty, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '@/api/types';
import { Loading } from '@/shared/loading';
import { usePhone } from '@/shared/use-phone';
import { FilterWords } from '../filters/filter-words';
import { ProblemPage } from '../problems/problem-page';
import { useFormat } from '../use-format';
import { ListHeader } from './list-header';
import { pageSizes, useListState } from './list-state';
import { RecordCards } from './record-cards';
import { RecordGrid } from './record-grid';
import { SelectionBar, type Selection } from './selection-bar';
import { useRecordPage } from './use-record-page';
import styles from './list-page.module.css';

const nothing: Selection = { ids: new Set(), all: false };

/** A list of any record type, from its description. */
export function ListScreen({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const [state, change] = useListState(entity);
  const [selection, setSelection] = useState<Selection>(nothing);
  const { data, error, isPlaceholderData, refetch } = useRecordPage(entity, state);
  const narrowed = state.filter !== null || state.q !== '';

  return (
    <div className={styles['screen']}>
      <ListHeader entity={entity} state={state} change={change} total={data?.total} />
      {state.filter && <FilterWords entity={entity} filter={state.filter} onClear={() => change({ filter: null })} />}
      {state.removed && <Alert banner type="info" title={t('list.binHelp')} action={<a onClick={() => change({ removed: false })}>{t('list.leaveBin')}</a>} />}
      {(selection.ids.size > 0 || selection.all) && (
        <SelectionBar
          entity={entity}
          selection={selection}
          total={data?.total ?? 0}
          filter={state.filter}
          removed={state.removed}
          allPossible={state.q === '' && !state.removed}
          onAll={() => setSelection({ ids: selection.ids, all: true })}
          onClear={() => setSelection(nothing)}
        />
      )}
      {error ? (
        <ProblemPage error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.data.length === 0 ? (
        <Empty className={styles['empty'] ?? ''} description={narrowed ? t('list.nothingFound') : state.removed ? t('list.binEmpty') : t('list.empty', { what: entity.label_many })} />
      ) : phone ? (
        <RecordCards entity={entity} columns={state.columns} records={data.data} />
      ) : (
        <RecordGrid
          entity={entity}
          columns={state.columns}
          records={data.data}
          sort={state.sort}
          onSort={(sort) => change({ sort })}
          selection={{ chosen: selection.ids, onChange: (ids) => setSelection({ ids, all: false }) }}
          stale={isPlaceholderData}
        />
      )}
      {data && data.total > 0 && (
        <div className={styles['footer']}>
          <Pagination
            size="small"
            simple={phone}
            current={state.page}
            pageSize={state.limit}
            total={data.total}
            pageSizeOptions={pageSizes}
            showSizeChanger={!phone}
            showTotal={(total, [from, to]) => (phone ? null : t('list.range', { from: format.number(from), to: format.number(to), total: format.number(total) }))}
            onChange={(page, limit) => change(limit === state.limit ? { page } : { limit })}
          />
        </div>
      )}
    </div>
  );
}
