import type { QueryClient } from '@tanstack/react-query';
import { credentials } from '@/api/credentials';
import { create, useStore } from '@/shared/store';

interface Viewed {
  id: string;
  name: string;
}

// Not kept: a page loaded anew is one's own again.
const viewed = create<Viewed | null>(null);

/** The person through whose eyes an administrator looks. */
export const useViewed = (): Viewed | null => useStore(viewed);

/** From now on everything is answered as that person would see it, and nothing is written. */
export function viewAs(queries: QueryClient, person: Viewed): Promise<void> {
  credentials.viewAs = person.id;
  viewed.set(person);
  return queries.resetQueries();
}

export function leaveViewAs(queries: QueryClient): Promise<void> {
  credentials.viewAs = '';
  viewed.set(null);
  return queries.resetQueries();
}
