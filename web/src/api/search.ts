import { api } from './client';
import type { SearchHit } from './types';

/** Finds records of the given types (all, when none is named) that the reader may see. */
export async function search(q: string, options: { entities?: string[]; limit?: number; signal?: AbortSignal } = {}): Promise<SearchHit[]> {
  const query = { q, entities: options.entities?.join(','), limit: options.limit ?? 20 };
  const { data } = await api.get('/search', { params: { query }, signal: options.signal });
  return data;
}
