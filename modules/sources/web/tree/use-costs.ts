import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '@/api/client';
import { keys } from '@/api/keys';

/** What a source cost, by currency: itself, and with all below it. */
export interface Costs {
  own: Record<string, number>;
  total: Record<string, number>;
}

interface Answer {
  data: (Costs & { source: { id: string; title: string }; parent: string | null })[];
}

/** What sources cost in a period, by their ids; only those that cost something. */
export function useCosts(from: string, to: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.figures('source_cost'), from, to],
    enabled,
    placeholderData: keepPreviousData,
    meta: { of: ['source_cost', 'source'] },
    queryFn: async () => {
      const { data } = (await ask('get', '/sources/costs', { params: { query: { from, to } } })) as Answer;
      return new Map(data.map(({ source, own, total }) => [source.id, { own, total }]));
    },
  });
}
