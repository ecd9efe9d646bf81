import { call } from './call';
import type { SearchHit } from './types';

/** Finds records of the given types (all, when none is named) that the reader may see. */
export async function search(q: string, options: { entities?: string[]; limit?: number; signal?: AbortSignal } = {}): Promise<SearchHit[]> {
  const answer = await call<{ data: SearchHit[] }>('GET', '/search', {
    query: { q, entities: options.entities?.join(','), limit: options.limit ?? 20 },
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return answer.data;
}
