import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { Entity } from '@/api/types';
import { useViews, type SavedView } from './use-views';

/**
 * A list or board that is opened with nothing asked for shows the view its reader chose for that; one opened with a view alone shows
 * that view. `write` is the view as an address.
 */
export function useDefaultView(entity: Entity, kind: 'list' | 'board', chosen: string | null, write: (view: SavedView) => URLSearchParams): void {
  const [params, setParams] = useSearchParams();
  const { data: views } = useViews(entity, kind);
  const begun = useRef(false);
  const named = params.size === 1 ? params.get('view') : null;
  const wanted = named ?? (params.size === 0 && !begun.current ? chosen : null);
  const view = views?.find((one) => one.id === wanted);
  useEffect(() => {
    if (params.size > 0 && named === null) begun.current = true;
    if (!view) return;
    begun.current = true;
    const next = write(view);
    if (next.toString() !== params.toString()) setParams(next, { replace: true });
  }, [view, named, params, setParams, write]);
}
