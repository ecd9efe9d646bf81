import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '@/api/keys';
import { getSetting, putSetting } from '@/api/me';
import type { Value } from '@/api/types';
import { useProblemMessage } from '../problems/use-problem-message';

/**
 * What a screen remembers for this person on every machine (`list.account.widths`): the value, whether it is known yet, and how
 * to change it. What was put is there at once; when it could not be kept, that is said and the old comes back.
 */
export function useSetting<T extends Value>(key: string, fallback: T): { value: T; known: boolean; put: (value: T) => void } {
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { data, isFetched } = useQuery({ queryKey: keys.setting(key), staleTime: Infinity, queryFn: () => getSetting(key) });
  const put = useCallback(
    (value: T) => {
      queries.setQueryData(keys.setting(key), value);
      putSetting(key, value).catch((error: unknown) => {
        complain(error);
        void queries.invalidateQueries({ queryKey: keys.setting(key) });
      });
    },
    [queries, complain, key],
  );
  return { value: (data ?? fallback) as T, known: isFetched, put };
}
