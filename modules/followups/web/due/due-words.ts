import { dayIn, daysBetween } from '@/shared/day-in';
import { distances } from '@/shared/intl';

export type NextDue = { is: 'none' } | { is: 'late' | 'soon' | 'later'; days: number };

/** What the next due of a record comes to: how many days from today, in the reader's zone. Null where nothing has to be due. */
export function nextDue(at: unknown, kind: unknown, zone: string, now: string = new Date().toISOString()): NextDue | null {
  if (typeof at !== 'string' || at === '') return kind === 'none' ? { is: 'none' } : null;
  const days = daysBetween(dayIn(zone, now), dayIn(zone, at));
  if (days < 0) return { is: 'late', days };
  return { is: days === 0 ? 'soon' : 'later', days };
}

/** "in 2 days", "yesterday", as the reader's language says it. */
export const daysInWords = (days: number, language: string): string => distances(language).format(days, 'day');
