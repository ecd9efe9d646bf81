import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { search } from '@/api/search';
import type { SearchHit } from '@/api/types';

export interface HitGroup {
  entity: string;
  hits: SearchHit[];
}

/**
 * Records over all types that match what is typed, grouped by type in the order of the best hit. Every letter is asked at once: an answer
 * takes less than a pause in typing would, and the one before is given up.
 */
export function useSearch(typed: string, limit: number) {
  const q = useDeferredValue(typed.trim());
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
