import { dayjs } from '@/shared/day';

export type NextDue = { is: 'none' } | { is: 'late' | 'soon' | 'later'; days: number };

/** What the next due of a record comes to: how many days from today, in the reader's zone. Null where nothing has to be due. */
export function nextDue(at: unknown, kind: unknown, zone: string, now: string = new Date().toISOString()): NextDue | null {
  if (typeof at !== 'string' || at === '') return kind === 'none' ? { is: 'none' } : null;
  const midnight = (moment: string) => dayjs.utc(dayjs(moment).tz(zone).format('YYYY-MM-DD'));
  const days = midnight(at).diff(midnight(now), 'day');
  if (days < 0) return { is: 'late', days };
  return { is: days === 0 ? 'soon' : 'later', days };
}

/** "in 2 days", "yesterday", as the reader's language says it. */
export const daysInWords = (days: number, language: string): string => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
