import { useEffect, useState } from 'react';
import { create, useStore } from '@/shared/store';

/** What somebody else changed a moment ago. */
export interface RecentChange {
  fields: string[];
  /** The user's id; absent where the program did it. */
  by: string | undefined;
  at: string;
}

/** How long a change is marked. */
export const markedMs = 20_000;
const most = 200;

type Changes = ReadonlyMap<string, RecentChange>;
const changes = create<Changes>(new Map());
const keyOf = (entity: string, id: string) => `${entity}/${id}`;

/** Notes what a live event told; the fields of changes that follow each other closely add up. */
export function noteChange(entity: string, id: string, change: RecentChange): void {
  const now = Date.parse(change.at);
  const next = new Map([...changes.get()].filter(([, one]) => now - Date.parse(one.at) < markedMs).slice(-most));
  const before = next.get(keyOf(entity, id));
  next.set(keyOf(entity, id), { ...change, fields: [...new Set([...(before?.fields ?? []), ...change.fields])] });
  changes.set(next);
}

/** The change of one record that is still to be marked. */
export function useRecentChange(entity: string, id: string): RecentChange | null {
  const change = useStore(changes).get(keyOf(entity, id)) ?? null;
  const [over, setOver] = useState<RecentChange | null>(null);
  useEffect(() => {
    if (!change) return undefined;
    const timer = setTimeout(() => setOver(change), Math.max(0, Date.parse(change.at) + markedMs - Date.now()));
    return () => clearTimeout(timer);
  }, [change]);
  return change && change !== over && Date.now() - Date.parse(change.at) < markedMs ? change : null;
}
