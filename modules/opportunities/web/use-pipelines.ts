import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { listRecords } from '@/api/records';

/** The pipelines one may look at. */
export function usePipelines() {
  const path = useEntity('pipeline')?.path;
  return useQuery({
    queryKey: [...keys.lists('pipeline'), 'all'],
    enabled: path !== undefined,
    queryFn: async () => (await listRecords(path ?? '', { limit: 200 })).data,
  });
}
