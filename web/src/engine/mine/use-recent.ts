import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '@/api/keys';
import { putRecent, recentRecords } from '@/api/me';

/** Records this person opened last, the newest first. */
export function useRecent() {
  const { data } = useQuery({ queryKey: keys.recent, queryFn: () => recentRecords(20), staleTime: 300_000 });
  return data ?? [];
}

/** Remembers that a record was opened. That it could not be remembered disturbs nobody. */
export function useOpened(entity: string, id: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (id === undefined) return;
    putRecent(entity, id).then(
      () => queries.invalidateQueries({ queryKey: keys.recent }),
      () => undefined,
    );
  }, [queries, entity, id]);
}
