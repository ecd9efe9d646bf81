import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { getRecord } from '@/api/records';
import type { Entity } from '@/api/types';
import { expandOf } from '../meta';

/** One record with the titles of everything it refers to. */
export function useRecord(entity: Entity, id: string) {
  return useQuery({
    queryKey: [...keys.record(entity.name, id), 'whole'],
    queryFn: ({ signal }) => getRecord(entity.path, id, expandOf(entity.fields), signal),
  });
}
