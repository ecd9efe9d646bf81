import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import type { Entity } from '@/api/types';
import { getPlan } from '../api';

/** The plan of a record; what happens with it elsewhere comes by itself. */
export const planQuery = (entity: Entity, id: string) => ({
  queryKey: [...keys.record(entity.name, id), 'plan'],
  meta: { of: ['plan_run', 'activity'] },
  queryFn: ({ signal }: { signal: AbortSignal }) => getPlan(entity.path, id, signal),
});

export const usePlan = (entity: Entity, id: string, enabled = true) => useQuery({ ...planQuery(entity, id), enabled });
