import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { Entity } from '@/api/types';
import { readListState, writeListState } from '../list/list-state';
import { stateOf, useViews } from './use-views';

/** A list that is opened with nothing asked for shows the view its reader chose for that. */
export function useDefaultView(entity: Entity, chosen: string | null): void {
  const [params, setParams] = useSearchParams();
  const { data: views } = useViews(entity);
  const bare = useRef(params.size === 0);
  const view = views?.find((one) => one.id === chosen);
  useEffect(() => {
    if (!bare.current || !view) return;
    bare.current = false;
    setParams((now) => writeListState({ ...readListState(now, entity), ...stateOf(view, entity) }, entity), { replace: true });
  }, [view, entity, setParams]);
}
