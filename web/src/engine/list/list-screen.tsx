import { Alert, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Entity } from '@/api/types';
import { later } from '@/shared/later';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { usePhone } from '@/shared/use-phone';
import { FilterWords } from '../filters/filter-words';
import { QuickFilters } from '../filters/quick-filters';
import { ProblemPage } from '../problems/problem-page';
import { listBars } from '../slots/slots';
import { useUndoKey } from '../undo/use-undo';
import { useDefaultView } from '../views/use-default-view';
import { stateOf } from '../views/use-views';
import { placeIn } from './came-from';
import { DropFile } from './drop-file';
import { ListHeader } from './list-header';
import { groupText, readListState, useListState, writeListState } from './list-state';
import { ListTable } from './list-table';
import { useLooks } from './looks';
import type { Section } from './rows/sections';
import { both } from './rows/piece';
import { useGroups, useSums } from './rows/use-figures';
import { usePagedRows, useScrolledRows } from './rows/use-rows';
import type { ListScope } from './scope';
import { countOf, everything, nothing, type Selection } from './selection';
import { baseQuery } from './use-record-page';
import styles from './list-page.module.css';

const GroupedCards = later(() => import('./grouped-cards').then((parts) => parts.GroupedCards));
const RecordCards = later(() => import('./record-cards').then((parts) => parts.RecordCards));
const SelectionBar = later(() => import('./selection-bar').then((parts) => parts.SelectionBar));
const ListFooter = later(() => import('./list-footer').then((parts) => parts.ListFooter));

/** A list of any record type, from its description; with a scope it is a part of another page. */
export function ListScreen({ entity, scope }: { entity: Entity; scope?: ListScope | undefined }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { pathname } = useLocation();
  const [state, change] = useListState(entity);
  const [looks, setLooks] = useLooks(entity);
  const [selection, setSelection] = useState<Selection>(nothing);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  useDefaultView(entity, 'list', scope ? null : looks.view, useCallback((view) => writeListState({ ...readListState(new URLSearchParams(), entity), ...stateOf(view, entity) }, entity), [entity]));
  useUndoKey();

  const within = scope?.filter;
  const asked = useMemo(() => (within ? { ...state, filter: both(within, state.filter) } : state), [state, within]);

  const grouping = state.group;
  const { groups, error: groupsFailed } = useGroups(entity, grouping ? asked : { ...asked, group: null });
  const sums = useSums(entity, asked);
  const paged = !grouping && (phone || looks.walk === 'pages');
  const base = useMemo(() => baseQuery(entity, asked), [entity, asked]);
  const sections = useMemo(
    () => (grouping ? (groups ?? []).map((group): Section => ({ key: group.key, filter: group.filter, total: group.count, headed: true, open: !closed.has(group.key), from: 0 })) : null),
    [grouping, groups, closed],
  );
  const byPage = usePagedRows(entity, asked, base, paged);
  const inOne = useScrolledRows(entity, base, sections, !paged && !(phone && grouping));
  const rows = paged ? byPage : inOne;
  const total = grouping ? (groups ? rows.total : undefined) : rows.total;
  const error = rows.error ?? groupsFailed;
  const narrowed = state.filter !== null || state.q !== '';
  const toggle = (key: string) =>
    setClosed((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const folded = { closed, toggle };

  return (
    <DropFile entity={entity}>
      <div className={styles['screen']}>
        <ListHeader entity={entity} state={state} change={change} total={total} looks={looks} setLooks={setLooks} scope={scope} />
        {scope?.below}
        {!state.removed && listBars(entity.name).map(({ name, Bar }) => <Bar key={name} entity={entity} />)}
        {!state.removed && <QuickFilters entity={entity} state={state} change={change} />}
        {state.filter && <FilterWords entity={entity} filter={state.filter} onClear={() => change({ filter: null })} />}
        {state.removed && <Alert banner type="info" title={t('list.binHelp')} action={<Button size="small" type="link" onClick={() => change({ removed: false })}>{t('list.leaveBin')}</Button>} />}
        {countOf(selection, total ?? 0) > 0 && (
          <SelectionBar
            entity={entity}
            selection={selection}
            total={total ?? 0}
            state={asked}
            Acts={scope?.Acts}
            onAll={() => setSelection(everything)}
            onClear={() => setSelection(nothing)}
          />
        )}
        {error && total === undefined ? (
          <ProblemPage error={error} onRetry={rows.refetch} />
        ) : total === undefined && rows.layout.count === 0 ? (
          <Loading lines={8} />
        ) : total === 0 ? (
          <Nothing
            title={narrowed ? t('list.nothingFound') : state.removed ? t('list.binEmpty') : (scope?.empty?.title ?? t('list.empty', { what: entity.label_many }))}
            {...(narrowed ? { action: <Button onClick={() => change({ filter: null, q: '' })}>{t('filter.clear')}</Button> } : {})}
          >
            {narrowed || state.removed ? null : scope?.empty ? scope.empty.text : entity.can.includes('import') ? t('list.emptyHelp') : null}
          </Nothing>
        ) : phone && grouping ? (
          <GroupedCards key={groupText(grouping)} entity={entity} state={state} grouping={grouping} groups={groups ?? []} base={base} Act={scope?.RowAct} />
        ) : phone ? (
          <RecordCards
            entity={entity} columns={state.columns} Act={scope?.RowAct} from={(index) => placeIn(pathname, entity, state, null, (state.page - 1) * state.limit + index)}
            records={rows.layout.sections.flatMap((part) => Array.from({ length: part.total }, (_, line) => rows.at(line) ?? []).flat())}
          />
        ) : (
          <ListTable
            entity={entity} state={state} change={change} looks={looks} setLooks={setLooks} rows={rows} groups={grouping ? (groups ?? []) : null} folded={folded}
            sums={sums} selection={selection} onSelect={setSelection} paged={paged} RowAct={scope?.RowAct}
          />
        )}
        {paged && total !== undefined && total > 0 && <ListFooter state={state} change={change} total={total} />}
      </div>
    </DropFile>
  );
}
