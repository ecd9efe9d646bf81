import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { search } from '@/api/search';
import type { SearchHit } from '@/api/types';
import { useDebounced } from '@/shared/use-debounced';

export interface HitGroup {
  entity: string;
  hits: SearchHit[];
}

/** Records over all types that match what is typed, grouped by type in the order of the best hit. */
export function useSearch(typed: string, limit: number) {
  const q = useDebounced(typed.trim(), 80);
  const answer = useQuery({
    queryKey: ['search', q, limit],
    enabled: q !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => search(q, { limit, signal }),
  });
  return { ...answer, q, groups: q === '' ? [] : grouped(answer.data ?? []) };
}

export function grouped(hits: SearchHit[]): HitGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) groups.set(hit.entity, [...(groups.get(hit.entity) ?? []), hit]);
  return [...groups].map(([entity, found]) => ({ entity, hits: found }));
}
