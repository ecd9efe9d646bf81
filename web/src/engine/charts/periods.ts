import { dayjs } from '@/shared/day';
import { dates } from '@/shared/intl';

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

export const isPeriod = (text: string): text is Period => (periods as readonly string[]).includes(text);

const written = 'YYYY-MM-DD';

/** The Monday of an ISO week: the first week of a year has its fourth of January. */
function mondayOf(year: number, week: number) {
  const fourth = dayjs.utc(`${year}-01-04`);
  return fourth.subtract((fourth.day() + 6) % 7, 'day').add((week - 1) * 7, 'day');
}

/** The first and the last day of a period as figures name it: 2024, 2024-Q1, 2024-03, 2024-W07, 2024-03-05. */
export function daysOf(name: string): [string, string] {
  const [, year = '', rest = ''] = /^(\d{4})-?(.*)$/.exec(name) ?? [];
  if (rest === '') return [`${year}-01-01`, `${year}-12-31`];
  if (rest.startsWith('Q')) {
    const first = dayjs.utc(`${year}-01-01`).add((Number(rest.slice(1)) - 1) * 3, 'month');
    return [first.format(written), first.add(3, 'month').subtract(1, 'day').format(written)];
  }
  if (rest.startsWith('W')) {
    const monday = mondayOf(Number(year), Number(rest.slice(1)));
    return [monday.format(written), monday.add(6, 'day').format(written)];
  }
  if (rest.length === 2) {
    const first = dayjs.utc(`${name}-01`);
    return [first.format(written), first.endOf('month').format(written)];
  }
  return [name, name];
}

/** The name of the period that a day is in. */
export function nameOf(day: string, period: Period): string {
  const at = dayjs.utc(day);
  if (period === 'year') return at.format('YYYY');
  if (period === 'quarter') return `${at.format('YYYY')}-Q${Math.floor(at.month() / 3) + 1}`;
  if (period === 'month') return at.format('YYYY-MM');
  if (period === 'day') return day;
  const thursday = at.add(3 - ((at.day() + 6) % 7), 'day');
  const week = Math.round(thursday.diff(mondayOf(thursday.year(), 1).add(3, 'day'), 'day') / 7) + 1;
  return `${thursday.year()}-W${String(week).padStart(2, '0')}`;
}

// More than this is a mistake in a date, not a gap.
const mostFilled = 400;

/** All periods from the first to the last of these names, in order: one in which nothing happened is a gap, not absent. */
export function withoutGaps(names: string[], period: Period): string[] {
  const sorted = [...names].sort();
  const last = sorted.at(-1);
  if (!sorted[0] || !last) return sorted;
  const all: string[] = [];
  for (let at = sorted[0]; at <= last; at = nameOf(dayjs.utc(daysOf(at)[1]).add(1, 'day').format(written), period)) {
    all.push(at);
    if (all.length > mostFilled) return sorted;
  }
  return all;
}

/** A period as its reader writes it: 2024年3月, March 2024; days of this year without it; weeks and quarters in the words that are given. */
export function labelOfPeriod(name: string, language: string, words: { week: (year: string, week: string) => string; quarter: (year: string, quarter: string) => string }): string {
  const [, year = '', rest = ''] = /^(\d{4})-?(.*)$/.exec(name) ?? [];
  if (rest.startsWith('W')) return words.week(year, String(Number(rest.slice(1))));
  if (rest.startsWith('Q')) return words.quarter(year, rest.slice(1));
  const how: Intl.DateTimeFormatOptions = rest === '' ? { year: 'numeric' } : rest.length === 2 ? { year: 'numeric', month: 'short' } : { ...(year === String(new Date().getFullYear()) ? {} : { year: 'numeric' }), month: '2-digit', day: '2-digit' };
  return dates(language, { ...how, timeZone: 'UTC' }).format(new Date(`${daysOf(name)[0]}T00:00:00Z`));
}
