import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { listRecords, type RecordQuery } from '@/api/records';
import type { Condition, Entity } from '@/api/types';
import { readListState, sortText, writeListState, type ListState } from './list-state';
import { both } from './rows/piece';

/** The list a record was opened from, kept in the state of its page's address. */
export interface CameFrom {
  /** "/accounts?filter=…&sort=…", with the condition of the group it stood in. */
  address: string;
  /** Its place there, from 0. */
  position: number;
}

/** A place among the records of a list that `within` holds, all of them when null. */
export function placeIn(pathname: string, entity: Entity, state: ListState, within: Condition | null, position: number): CameFrom {
  const address = writeListState({ ...state, filter: both(state.filter, within) }, entity).toString();
  return { address: `${pathname}${address ? `?${address}` : ''}`, position };
}

export const openedFrom = (address: string, position: number): { list: CameFrom } => ({ list: { address, position } });

export function cameFrom(state: unknown): CameFrom | null {
  const list = (state as { list?: Partial<CameFrom> } | null)?.list;
  return list && typeof list.address === 'string' && typeof list.position === 'number' ? { address: list.address, position: list.position } : null;
}

export interface Neighbour {
  id: string;
  title: string;
}

/** The records before and after this one in the list one came from, and how many are in it. */
export function useNeighbours(entity: Entity, from: CameFrom | null) {
  const { data } = useQuery({
    queryKey: [...keys.lists(entity.name), 'neighbours', from?.address, from?.position],
    enabled: from !== null && from.address.split('?')[0] === `/${entity.path}`,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const at = from?.position ?? 0;
      const query = neighbourQuery(entity, from?.address ?? '');
      const [before, after] = await Promise.all([
        at > 0 ? listRecords(entity.path, { ...query, page: at }, signal) : undefined,
        listRecords(entity.path, { ...query, page: at + 2 }, signal),
      ]);
      const neighbour = (page: typeof after | undefined): Neighbour | null => {
        const record = page?.data[0];
        return record ? { id: record.id, title: String(record[entity.title] ?? '') } : null;
      };
      return { total: after.total, previous: neighbour(before), next: neighbour(after) };
    },
  });
  return data ?? { total: null, previous: null, next: null };
}

// One record a page: the page's number is the place in the list.
function neighbourQuery(entity: Entity, address: string): RecordQuery {
  const state = readListState(new URLSearchParams(address.split('?')[1] ?? ''), entity);
  return {
    limit: 1, fields: [entity.title], filter: state.filter, removed: state.removed,
    ...(state.sort.length > 0 ? { sort: sortText(state.sort) } : {}),
    ...(state.q ? { q: state.q } : {}),
  };
}
