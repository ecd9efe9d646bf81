import { useQuery } from '@tanstack/react-query';
import { getJob } from '@/api/jobs';
import { keys } from '@/api/keys';
import type { Job } from '@/api/types';

export const isOver = (job: Job | undefined): boolean => job !== undefined && job.state !== 'waiting' && job.state !== 'running';

/** A job as it goes on: live events bring news, asking once a second makes sure. */
export function useJob(id: string | null) {
  return useQuery({
    queryKey: keys.job(id ?? ''),
    enabled: id !== null,
    queryFn: () => getJob(id ?? ''),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 1000),
  });
}
