import { dayIn, daysBetween } from '@/shared/day-in';
import { dates } from '@/shared/intl';
import type { Locale } from '@/shared/locale';
import type { Meaning } from '@/shared/meanings';

/** What a first-contact deadline says now: the key of its words, its day and hour, and its colour. */
export interface DueWords {
  key: string;
  when: string;
  meaning: Meaning;
}

const soon = 2 * 3600 * 1000;

// The year stands there only when it is another.
function dayAndTime(instant: string, { language, zone }: Locale, now: number): string {
  const at = Date.parse(instant);
  const year = (moment: number) => dates('en', { year: 'numeric', timeZone: zone }).format(moment);
  return dates(language, {
    ...(year(at) === year(now) ? {} : { year: 'numeric' }), month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone,
  }).format(at);
}

/** By when somebody must be contacted for the first time, or how it went. `key` is that of a sentence; of a word below the column's name it is the same below `short`. */
export function dueWords(due: string, contacted: string, locale: Locale, now: number = Date.now()): DueWords {
  const at = Date.parse(due);
  if (contacted) {
    return Date.parse(contacted) <= at
      ? { key: 'inTime', when: dayAndTime(contacted, locale, now), meaning: 'good' }
      : { key: 'late', when: dayAndTime(contacted, locale, now), meaning: 'quiet' };
  }
  const days = daysBetween(dayIn(locale.zone, now), dayIn(locale.zone, at));
  if (at < now) return { key: days === 0 ? 'overdueToday' : 'overdue', when: days === 0 ? timeOf(at, locale) : dayAndTime(due, locale, now), meaning: 'overdue' };
  const meaning: Meaning = at - now < soon ? 'risk' : 'stage';
  if (days === 0) return { key: 'today', when: timeOf(at, locale), meaning };
  if (days === 1) return { key: 'tomorrow', when: timeOf(at, locale), meaning };
  return { key: 'by', when: dayAndTime(due, locale, now), meaning };
}

const timeOf = (instant: number, { language, zone }: Locale): string =>
  dates(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(instant);
