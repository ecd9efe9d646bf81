import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEntity } from '@/api/meta-context';
import { listRecords } from '@/api/records';
import { search } from '@/api/search';
import { useDebounced } from '@/shared/use-debounced';

export interface ReferenceOption {
  id: string;
  title: string;
  subtitle?: string;
}

/** Records of a type that match what is typed; before anything is typed, the ones changed last. */
export function useReferenceOptions(to: string, typed: string, enabled: boolean) {
  const q = useDebounced(typed.trim(), 120);
  const entity = useEntity(to);
  return useQuery({
    queryKey: ['list', to, 'options', q],
    enabled: enabled && entity !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<ReferenceOption[]> => {
      if (!entity) return [];
      if (q === '') {
        const page = await listRecords(entity.path, { limit: 20, sort: '-updated_at', fields: [entity.title] }, signal);
        return page.data.map((record) => ({ id: record.id, title: String(record[entity.title] ?? '') }));
      }
      const hits = await search(q, { entities: [to], limit: 20, signal });
      return hits.map((hit) => ({ id: hit.id, title: hit.title, ...(hit.subtitle ? { subtitle: hit.subtitle } : {}) }));
    },
  });
}
