import { useQuery } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { toProblem } from '@/api/problem';
import { getRecord } from '@/api/records';
import type { Reference } from '@/api/types';

/** The title of a reference; fetched when the answer carried only its id. */
export function useReferenceTitle(to: string, reference: Reference | null): { title: string; hidden: boolean } {
  const entity = useEntity(to);
  const missing = reference !== null && reference.title === undefined && !reference.hidden;
  const { data, error } = useQuery({
    queryKey: [...keys.record(to, reference?.id ?? ''), 'title'],
    enabled: missing && entity !== undefined,
    staleTime: 60_000,
    retry: false,
    queryFn: async () => {
      const record = await getRecord(entity?.path ?? '', reference?.id ?? '');
      return String(record[entity?.title ?? 'id'] ?? '');
    },
  });
  const unseen = error !== null && [403, 404].includes(toProblem(error).status);
  return { title: reference?.title ?? data ?? '', hidden: reference?.hidden === true || unseen || (missing && entity === undefined) };
}
