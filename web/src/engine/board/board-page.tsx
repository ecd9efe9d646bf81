import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMeta } from '@/api/meta-context';
import type { Entity } from '@/api/types';
import { Loading } from '@/shared/loading';
import { Nothing } from '@/shared/nothing';
import { FilterWords } from '../filters/filter-words';
import { useLooks } from '../list/looks';
import { fieldOf } from '../meta';
import { NotFoundPage } from '../problems/not-found-page';
import { ProblemPage } from '../problems/problem-page';
import { boardSlot } from '../slots/slots';
import { useUndoKey } from '../undo/use-undo';
import { useDefaultView } from '../views/use-default-view';
import { Board } from './board';
import type { CardLooks } from './board-card';
import { activityFields, boardFields, firstCardFields, narrowingOf, quietDays } from './board-fields';
import { BoardHeader } from './board-header';
import { boardStateOf, readBoardState, useBoardState, writeBoardState } from './board-state';
import { boardQuery, useBoard, useNarrowing } from './use-board';
import styles from './board.module.css';

/** /opportunities/board, /leads/board …: records side by side by what they have in a field. */
export function BoardPage() {
  const { path } = useParams();
  const { byPath, byName } = useMeta();
  const entity = byPath.get(path ?? '');
  return entity && boardFields(entity, byName).length > 0 ? <BoardScreen key={entity.name} entity={entity} /> : <NotFoundPage />;
}

function BoardScreen({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const [state, change] = useBoardState(entity);
  const [looks, setLooks] = useLooks(entity, 'board');
  useUndoKey();
  useDefaultView(entity, 'board', looks.view, useCallback((view) => writeBoardState({ ...readBoardState(new URLSearchParams(), entity), ...boardStateOf(view) }), [entity]));

  const offered = boardFields(entity, byName);
  const field = offered.find((one) => one.name === (state.field ?? entity.board)) ?? offered[0];
  const narrowing = narrowingOf(entity, field, byName);
  const { data: narrower } = useNarrowing(narrowing);
  const within = state.within ?? narrower?.[0]?.id ?? null;
  const slot = field && boardSlot(entity.name, field.name);
  const shape = (state.cards ?? firstCardFields(entity, field?.name ?? '', narrowing?.name)).join();
  const cards = useMemo(() => shape.split(',').filter(Boolean), [shape]);
  const ready = field !== undefined && (!narrowing || narrower !== undefined);
  const query = ready ? boardQuery(entity, state, field, cards, narrowing, within, slot?.needs ?? []) : null;
  const { data, error, refetch } = useBoard(entity, query);

  const { stale } = state;
  const cardLooks = useMemo((): CardLooks => {
    const moments = activityFields(entity);
    const now = Date.now();
    return {
      fields: cards.flatMap((name) => fieldOf(entity, name) ?? []),
      quiet: (record) => {
        if (stale === 0 || (slot && !slot.active(record))) return null;
        const days = quietDays(record, moments, now);
        return days >= stale ? days : null;
      },
    };
  }, [entity, cards, stale, slot]);

  const prefix = `${field?.name ?? ''}/`;
  const collapse = (key: string) => {
    const name = prefix + key;
    setLooks({ collapsed: looks.collapsed.includes(name) ? looks.collapsed.filter((one) => one !== name) : [...looks.collapsed, name] });
  };
  return (
    <div className={styles['screen']}>
      <BoardHeader
        entity={entity} state={state} change={change} looks={looks} setLooks={setLooks} fields={offered} field={field} cards={cards}
        narrower={narrowing ? (narrower ?? []) : []} within={within} narrowing={narrowing}
      />
      {state.filter && <FilterWords entity={entity} filter={state.filter} onClear={() => change({ filter: null })} />}
      {error ? <ProblemPage error={error} onRetry={() => void refetch()} />
        : !data || !query || !field ? <Loading />
        : data.columns.length === 0 ? <Nothing title={t('board.none')} />
        : (
          <Board
            entity={entity} query={query} field={field} columns={data.columns} looks={cardLooks} slot={slot}
            collapsed={looks.collapsed.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length))} onCollapse={collapse}
          />
        )}
      {data && data.more > 0 && <p className={styles['more']}>{t('board.more', { count: data.more })}</p>}
    </div>
  );
}
