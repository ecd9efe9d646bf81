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
  const year = (moment: number) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(moment);
  return new Intl.DateTimeFormat(language, {
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
  const days = dayOf(at, locale.zone) - dayOf(now, locale.zone);
  if (at < now) return { key: days === 0 ? 'overdueToday' : 'overdue', when: days === 0 ? timeOf(at, locale) : dayAndTime(due, locale, now), meaning: 'overdue' };
  const meaning: Meaning = at - now < soon ? 'risk' : 'stage';
  if (days === 0) return { key: 'today', when: timeOf(at, locale), meaning };
  if (days === 1) return { key: 'tomorrow', when: timeOf(at, locale), meaning };
  return { key: 'by', when: dayAndTime(due, locale, now), meaning };
}

/** Days since the beginning of time, as the calendar of a zone counts them. */
function dayOf(instant: number, zone: string): number {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const timeOf = (instant: number, { language, zone }: Locale): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(instant);
