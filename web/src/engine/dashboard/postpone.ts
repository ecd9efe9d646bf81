import { dayjs } from '@/shared/day';
import { dayIn } from '@/shared/day-in';

export const delays = ['tomorrow', 'threeDays', 'nextWeek'] as const;
export type Delay = (typeof delays)[number];

/** When something postponed is due, at the hour it was due before: tomorrow, in three days, next Monday, seen from today. */
export function postponed(due: string, delay: Delay, zone: string, now: string = new Date().toISOString()): string {
  const hour = dayjs(due).tz(zone);
  const today = dayIn(zone, now);
  const weekday = dayjs.utc(today).day();
  const days = delay === 'tomorrow' ? 1 : delay === 'threeDays' ? 3 : ((8 - weekday) % 7) || 7;
  const day = dayjs.utc(today).add(days, 'day').format('YYYY-MM-DD');
  return dayjs.tz(`${day} ${hour.format('HH:mm')}`, zone).toISOString();
}

/** Whether a moment is before this day's first in that zone, and whether it is in it. */
export function dayOf(due: string, zone: string, now: string = new Date().toISOString()): 'overdue' | 'today' | 'later' {
  const day = dayIn(zone, due);
  const today = dayIn(zone, now);
  return day < today ? 'overdue' : day === today ? 'today' : 'later';
}
