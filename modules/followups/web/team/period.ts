import { dayjs } from '@/shared/day';

/** The last days up to today in the reader's zone, both ends within. */
export function lastDays(days: number, zone: string, now: string = new Date().toISOString()): [string, string] {
  const today = dayjs(now).tz(zone);
  return [today.subtract(days - 1, 'day').format('YYYY-MM-DD'), today.format('YYYY-MM-DD')];
}

/** The moments between which days lie, for conditions on times. */
export const momentsOf = ([from, to]: [string, string], zone: string): [string, string] => [
  dayjs.tz(`${from} 00:00`, zone).toISOString(), dayjs.tz(`${to} 00:00`, zone).add(1, 'day').subtract(1, 'millisecond').toISOString(),
];
