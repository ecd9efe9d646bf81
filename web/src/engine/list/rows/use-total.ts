import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { listRecords } from '@/api/records';
import type { Entity, RecordPiece } from '@/api/types';
import type { Base } from './piece';

/**
 * How many records a list has in all, and why that is not known: told with its answer, or, where that was asked for without, a moment later. Undefined until then.
 * `begins`: whether the answer begins the list, so that one without a next is all of it.
 */
export function useTotal(entity: Entity, base: Base, answer: RecordPiece | undefined, begins: boolean) {
  const { filter, q, removed } = base;
  const whole = answer && begins && answer.next === null ? answer.data.length : undefined;
  const told = answer?.total ?? whole;
  const { data, error } = useQuery({
    queryKey: [...keys.lists(entity.name), 'total', filter, q, removed],
    enabled: answer !== undefined && told === undefined,
    queryFn: async ({ signal }) => (await listRecords(entity.path, { limit: 1, fields: [entity.title], filter: filter ?? null, ...(q ? { q } : {}), removed: removed ?? false }, signal)).total,
  });
  return { total: told ?? (answer ? data : undefined), error };
}
