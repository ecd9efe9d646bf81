import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeImport, getImport, importKeys, type ImportChange, type ImportInfo } from '@/api/imports';

const working = (info: ImportInfo | undefined) => info?.state === 'rehearsing' || info?.state === 'running';

/** An import as the server has it; asked for again while it works. */
export function useImport(id: string) {
  return useQuery({
    queryKey: importKeys.one(id),
    queryFn: () => getImport(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (working(state.data) ? 1000 : false),
  });
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
