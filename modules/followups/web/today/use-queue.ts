import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { getToday } from '../api';
import { after, atWork, beside, inOrder, keyOf } from './queue';

/** Where the answer of GET /today is kept; live changes of what it is made of ask for it again. */
export const todayQuery = (user: string | null) => ({
  queryKey: ['today', user],
  meta: { of: ['lead', 'account', 'activity', 'commitment', 'plan_run'] },
  // What is due later in the day comes by itself.
  refetchInterval: 60_000,
  queryFn: ({ signal }: { signal: AbortSignal }) => getToday(user, signal),
});

const day = () => new Date().toDateString();
const kept = 'keyuan.today.skipped';

function skippedToday(): string[] {
  try {
    const { on, keys } = JSON.parse(sessionStorage.getItem(kept) ?? 'null') as { on: string; keys: string[] };
    return on === day() ? keys : [];
  } catch {
    return [];
  }
}

/** The queue of a person and the one at work in it, which stays the same while others come and go. */
export function useQueue(user: string | null) {
  const { data, error, refetch } = useQuery({ ...todayQuery(user), placeholderData: keepPreviousData });
  const [skipped, setSkipped] = useState<string[]>(skippedToday);
  const [chosen, choose] = useState<string | null>(null);
  const queue = useMemo(() => inOrder(data?.data ?? [], skipped), [data, skipped]);
  const before = useRef<string[]>([]);
  const key = atWork(queue, chosen, before.current);
  useEffect(() => {
    before.current = queue.map(keyOf);
    if (key !== chosen) choose(key);
  }, [queue, key, chosen]);
  const skip = () => {
    if (!key) return;
    const keys = [...skipped.filter((one) => one !== key), key];
    sessionStorage.setItem(kept, JSON.stringify({ on: day(), keys }));
    choose(after(queue, key));
    setSkipped(keys);
  };
  return {
    data, error, refetch, queue,
    due: queue.find((one) => keyOf(one) === key) ?? null,
    choose,
    step: (by: 1 | -1) => choose(beside(queue, key, by)),
    goOn: () => choose(after(queue, key)),
    skip,
  };
}
