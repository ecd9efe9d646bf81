import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { listRecords, type RecordQuery } from '@/api/records';
import type { Entity } from '@/api/types';
import { companionsOf, expandOf, fieldOf } from '../meta';
import { sortText, type ListState } from './list-state';

/** The question a list state asks the server. */
export function recordQuery(entity: Entity, state: ListState): RecordQuery {
  const fields = [...new Set([entity.title, ...state.columns])].flatMap((name) => fieldOf(entity, name) ?? []);
  return {
    limit: state.limit,
    page: state.page,
    ...(state.sort.length > 0 ? { sort: sortText(state.sort) } : {}),
    fields: [...fields.map((field) => field.name), ...companionsOf(fields)],
    expand: expandOf(fields),
    filter: state.filter,
    ...(state.q ? { q: state.q } : {}),
    removed: state.removed,
  };
}

export function useRecordPage(entity: Entity, state: ListState) {
  const query = recordQuery(entity, state);
  return useQuery({
    queryKey: [...keys.lists(entity.name), query],
    queryFn: ({ signal }) => listRecords(entity.path, query, signal),
    placeholderData: keepPreviousData,
  });
}
