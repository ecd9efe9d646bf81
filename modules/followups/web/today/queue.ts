import type { Due } from '../api';

export const keyOf = (due: Pick<Due, 'entity' | 'id'>): string => `${due.entity}/${due.id}`;

/** The queue as it is worked through: what one skipped stands behind the rest, in the order it was skipped. */
export function inOrder(dues: readonly Due[], skipped: readonly string[]): Due[] {
  const place = (due: Due) => skipped.indexOf(keyOf(due));
  const waiting = dues.filter((due) => place(due) < 0);
  return [...waiting, ...dues.filter((due) => place(due) >= 0).sort((a, b) => place(a) - place(b))];
}

/** What comes when this one is done or skipped: the next below it, or from the end the first again; null when nothing is left. */
export function after(queue: readonly Due[], key: string | null): string | null {
  const at = queue.findIndex((due) => keyOf(due) === key);
  const next = at < 0 ? queue[0] : (queue[at + 1] ?? queue[at === 0 ? queue.length : 0]);
  return next ? keyOf(next) : null;
}

/** A step through the queue, without leaving it at its ends. */
export function beside(queue: readonly Due[], key: string | null, by: 1 | -1): string | null {
  const at = queue.findIndex((due) => keyOf(due) === key);
  const next = at < 0 ? queue[0] : (queue[at + by] ?? queue[at]);
  return next ? keyOf(next) : null;
}

/** Which one is at work after the queue changed: the same as long as it is there, else the one that took its place. */
export function atWork(queue: readonly Due[], key: string | null, before: readonly string[]): string | null {
  if (queue.some((due) => keyOf(due) === key)) return key;
  const below = before.slice(before.indexOf(key ?? '') + 1);
  const still = below.find((one) => queue.some((due) => keyOf(due) === one));
  return still ?? (queue[0] ? keyOf(queue[0]) : null);
}

/** The record that a follow-up about this is written at. */
export function subjectOf(due: Due): { entity: string; id: string } | null {
  if (due.entity === 'activity' || due.entity === 'commitment') return due.record ? { entity: due.record.entity, id: due.record.id } : null;
  return { entity: due.entity, id: due.id };
}

export type Lateness = { of: 'overdue'; days: number } | { of: 'today' } | { of: 'now' };

/** How late it is, for its tag. */
export function latenessOf(due: Pick<Due, 'overdue_days' | 'due_at'>, now: number = Date.now()): Lateness {
  if (due.overdue_days > 0) return { of: 'overdue', days: due.overdue_days };
  return due.due_at && Date.parse(due.due_at) <= now ? { of: 'now' } : { of: 'today' };
}
