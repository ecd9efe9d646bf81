/** A day on which it is otherwise than the week says. */
export interface CalendarDay {
  /** 2026-10-01 */
  date: string;
  name: string;
  kind: 'holiday' | 'working';
}

/** How a day is: as the week says, or as an exception does. */
export type DayKind = 'working' | 'off' | 'holiday' | 'made_up';

const dayMs = 86_400_000;
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** 1 (Monday) to 7. */
export const weekday = (date: string): number => new Date(utc(date)).getUTCDay() || 7;

export function kindOf(date: string, week: readonly number[], exceptions: ReadonlyMap<string, CalendarDay>): DayKind {
  const exception = exceptions.get(date);
  if (exception) return exception.kind === 'holiday' ? 'holiday' : 'made_up';
  return week.includes(weekday(date)) ? 'working' : 'off';
}

/** All days from one to another, both with them. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = utc(from); at <= utc(to) && days.length < 366; at += dayMs) days.push(dateOf(at));
  return days;
}

/** The days of a month, with nulls before the first so that the weeks begin on Monday. */
export function monthDays(year: number, month: number): (string | null)[] {
  const first = dateOf(Date.UTC(year, month, 1));
  const last = dateOf(Date.UTC(year, month + 1, 0));
  return [...Array.from({ length: weekday(first) - 1 }, () => null), ...daysBetween(first, last)];
}

/** The exceptions with this one instead of what was there; null takes it away. */
export function withDay(days: readonly CalendarDay[], date: string, day: Omit<CalendarDay, 'date'> | null): CalendarDay[] {
  const others = days.filter((one) => one.date !== date);
  return (day ? [...others, { date, ...day }] : others).toSorted((a, b) => a.date.localeCompare(b.date));
}

/** How many days of a year are worked. */
export function workingDays(year: number, week: readonly number[], exceptions: ReadonlyMap<string, CalendarDay>): number {
  return daysBetween(`${year}-01-01`, `${year}-12-31`).filter((date) => ['working', 'made_up'].includes(kindOf(date, week, exceptions))).length;
}
