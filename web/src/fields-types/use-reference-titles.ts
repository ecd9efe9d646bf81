import { useQueries } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { getRecord } from '@/api/records';
import type { Reference } from '@/api/types';

/** The same references with their titles, fetched where only ids are known. */
export function useReferenceTitles(to: string, references: Reference[]): Reference[] {
  const entity = useEntity(to);
  const unknown = references.filter((one) => one.title === undefined && /^[0-9a-f-]{32,36}$/i.test(one.id));
  const titles = useQueries({
    queries: unknown.map(({ id }) => ({
      queryKey: [...keys.record(to, id), 'title'],
      enabled: entity !== undefined,
      staleTime: 60_000,
      retry: false,
      queryFn: async () => String((await getRecord(entity?.path ?? '', id))[entity?.title ?? 'id'] ?? ''),
    })),
  });
  return references.map((one) => {
    const title = titles[unknown.indexOf(one)]?.data;
    return title === undefined ? one : { ...one, title };
  });
}
