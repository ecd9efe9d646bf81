import { dayjs } from '@/shared/day';
import { dayIn } from '@/shared/day-in';

export const quickDays = ['tomorrow', 'threeDays', 'nextWeek'] as const;
export type QuickDay = (typeof quickDays)[number];

// When one sits down to make calls.
const hour = '10:00';

/** Tomorrow, in three days, next Monday, at ten in the morning; a Saturday or Sunday becomes the Monday behind it. */
export function momentOf(quick: QuickDay, zone: string, now: string = new Date().toISOString()): string {
  const today = dayjs.utc(dayIn(zone, now));
  const wanted = quick === 'nextWeek' ? today.add(((8 - today.day()) % 7) || 7, 'day') : today.add(quick === 'tomorrow' ? 1 : 3, 'day');
  const weekend = wanted.day() === 6 ? 2 : wanted.day() === 0 ? 1 : 0;
  return dayjs.tz(`${wanted.add(weekend, 'day').format('YYYY-MM-DD')} ${hour}`, zone).toISOString();
}
