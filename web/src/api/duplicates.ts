import { ask } from './client';
import type { Value } from './types';

/** A record that may be what somebody is typing anew. Of one that the reader may not see: whose it is, and no more than a hint of its name. */
export interface Duplicate {
  entity: string;
  id: string | null;
  title: string;
  /** The fields in which they are alike. */
  matched: string[];
  owner: { title: string; department?: string | null } | null;
  visible: boolean;
}

/** Records like this draft; `id` is left out of them. */
export async function findDuplicates(entities: string, draft: { [field: string]: Value }, id: string | null, signal?: AbortSignal): Promise<Duplicate[]> {
  const answer = await ask('post', '/{entities}/duplicates', { params: { path: { entities } }, body: { ...draft, ...(id ? { id } : {}) }, signal });
  return (answer as { data: Duplicate[] }).data;
}
