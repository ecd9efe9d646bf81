import type { QueryClient } from '@tanstack/react-query';
import { credentials } from '@/api/credentials';
import { place } from '@/shared/place';
import { create, useStore } from '@/shared/store';

interface Viewed {
  id: string;
  name: string;
}

// Not kept: a page loaded anew is one's own again.
const viewed = create<Viewed | null>(null);
// Nor is one anybody else in another workspace.
place.subscribe(forget);

/** The person through whose eyes an administrator looks. */
export const useViewed = (): Viewed | null => useStore(viewed);

/** From now on everything is answered as that person would see it, and nothing is written. */
export function viewAs(queries: QueryClient, person: Viewed): Promise<void> {
  credentials.viewAs = person.id;
  viewed.set(person);
  return queries.resetQueries();
}

export function leaveViewAs(queries: QueryClient): Promise<void> {
  forget();
  return queries.resetQueries();
}

function forget(): void {
  credentials.viewAs = '';
  viewed.set(null);
}
