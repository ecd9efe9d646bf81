import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { keys } from '@/api/keys';
import { getRecord } from '@/api/records';
import type { Entity } from '@/api/types';
import { expandOf } from '../meta';
import { readListState } from './list-state';
import { looksOf } from './looks';
import { pieceOptions } from './rows/piece';
import { baseQuery, pageOptions } from './use-record-page';

const fresh = { staleTime: 15_000 };
const hoverMs = 70;

/** Asks for the first rows of a list that one is about to open: on hover or focus of what leads to it. */
export function usePrefetchList(): (entity: Entity) => void {
  const queries = useQueryClient();
  return useCallback(
    (entity: Entity) => {
      void import('./list-page');
      const state = readListState(new URLSearchParams(), entity);
      if (looksOf(entity).walk === 'pages') void queries.prefetchQuery({ ...pageOptions(entity, state), ...fresh });
      else void queries.prefetchQuery({ ...pieceOptions(queries, entity, baseQuery(entity, state), null, 0), ...fresh });
    },
    [queries],
  );
}

/** Asks for a record on which the pointer or the cursor rests, or that is pressed: it is there when the button is let go. */
export function useNear(entity: Entity): (id: string, pressed?: boolean) => void {
  const queries = useQueryClient();
  return useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return (id, pressed = false) => {
      clearTimeout(timer);
      if (pressed) prefetchRecord(queries, entity, id);
      else timer = setTimeout(() => prefetchRecord(queries, entity, id), hoverMs);
    };
  }, [queries, entity]);
}

function prefetchRecord(queries: QueryClient, entity: Entity, id: string): void {
  void import('../record/record-page');
  void queries.prefetchQuery({
    ...fresh,
    queryKey: [...keys.record(entity.name, id), 'whole'],
    queryFn: ({ signal }) => getRecord(entity.path, id, expandOf(entity.fields), signal),
  });
}
