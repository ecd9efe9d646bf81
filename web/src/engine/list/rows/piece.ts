import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { listRecords, type RecordQuery } from '@/api/records';
import type { Condition, Entity, RecordPiece } from '@/api/types';

/** Records asked for at once while one scrolls. */
export const pieceSize = 100;

/** What decides which records of a list are where: everything of its question but the page. */
export type Base = Omit<RecordQuery, 'limit' | 'page' | 'cursor'>;

export const both = (one: Condition | null | undefined, other: Condition | null): Condition | null =>
  one && other ? { all: [one, other] } : (one ?? other);

/** A piece of a list, kept under its place. One that follows a known one is asked for from where that ended, which costs the same anywhere. */
export function pieceOptions(queries: QueryClient, entity: Entity, base: Base, filter: Condition | null, number: number) {
  const query = { ...base, filter: both(base.filter, filter) };
  const keyOf = (which: number) => [...keys.lists(entity.name), 'piece', query, which];
  return {
    queryKey: keyOf(number),
    gcTime: 60_000,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<RecordPiece> => {
      const cursor = query.q ? null : queries.getQueryData<RecordPiece>(keyOf(number - 1))?.next;
      return listRecords(entity.path, { ...query, limit: pieceSize, ...(cursor ? { cursor } : { page: number + 1 }) }, signal);
    },
  };
}
