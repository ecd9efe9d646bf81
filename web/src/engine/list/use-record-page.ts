import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { listRecords, type RecordQuery } from '@/api/records';
import type { Entity, RecordPiece } from '@/api/types';
import { reachesOut } from '../filters/leaves';
import { companionsOf, expandOf, fieldOf } from '../meta';
import { cellNeeds } from '../slots/slots';
import { sortText, type ListState } from './list-state';
import type { Base } from './rows/piece';

/**
 * The question a list state asks the server, whichever page is turned to. Where counting is a question of its own and takes longer
 * than finding the first, it is asked by itself (use-total.ts).
 */
export function baseQuery(entity: Entity, state: ListState): Base {
  const shown = [...new Set([entity.title, ...state.columns])].flatMap((name) => fieldOf(entity, name) ?? []);
  const fields = [...new Set([...shown, ...cellNeeds(entity, shown)])];
  return {
    ...(state.sort.length > 0 ? { sort: sortText(state.sort) } : {}),
    fields: [...fields.map((field) => field.name), ...companionsOf(fields)],
    expand: expandOf(fields),
    filter: state.filter,
    ...(state.q ? { q: state.q } : {}),
    removed: state.removed,
    ...(reachesOut(state.filter) ? { total: false } : {}),
  };
}

/** A page of a list, kept under its question. */
export function pageOptions(entity: Entity, state: ListState) {
  const query: RecordQuery = { limit: state.limit, page: state.page, ...baseQuery(entity, state) };
  return {
    queryKey: [...keys.lists(entity.name), query],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<RecordPiece> => listRecords(entity.path, query, signal),
  };
}

export function useRecordPage(entity: Entity, state: ListState, enabled: boolean) {
  return useQuery({ ...pageOptions(entity, state), enabled, placeholderData: keepPreviousData });
}
