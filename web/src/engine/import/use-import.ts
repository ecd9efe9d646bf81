import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { changeImport, getImport, importKeys, type ImportChange, type ImportInfo } from '@/api/imports';
import { isOver, useJob } from '../jobs/use-job';

/** An import as the server has it, with the job that works or worked on it last; asked for again when that ends. */
export function useImport(id: string) {
  const queries = useQueryClient();
  const answer = useQuery({ queryKey: importKeys.one(id), queryFn: () => getImport(id), staleTime: 0 });
  const jobId = answer.data?.job ?? null;
  const { data: job } = useJob(jobId);
  const over = isOver(job);
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: importKeys.one(id) });
  }, [over, jobId, queries, id]);
  return { ...answer, job };
}

/** Changes an import, one change after the other; `shown` is what to show until the answer is there. */
export function useImportChange(id: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `import ${id}` },
    mutationFn: ({ change }: { change: ImportChange; shown?: Partial<ImportInfo> }) => changeImport(id, change),
    onMutate: async ({ shown }) => {
      await queries.cancelQueries({ queryKey: importKeys.one(id) });
      if (shown) queries.setQueryData<ImportInfo>(importKeys.one(id), (now) => (now ? { ...now, ...shown } : now));
    },
    onSuccess: (info) => queries.setQueryData(importKeys.one(id), info),
    onError: () => queries.invalidateQueries({ queryKey: importKeys.one(id) }),
  });
}
