import { formatDateTime } from '@/shared/format';
import type { Locale } from '@/shared/locale';
import type { Meaning } from '@/shared/meanings';

/** What a first-contact deadline says now: the key of its words, its day and hour, and its colour. */
export interface DueWords {
  key: string;
  when: string;
  meaning: Meaning;
}

const soon = 2 * 3600 * 1000;

/** By when somebody must be contacted for the first time, or how it went. */
export function dueWords(due: string, contacted: string, locale: Locale, now: number = Date.now()): DueWords {
  const at = Date.parse(due);
  if (contacted) {
    return Date.parse(contacted) <= at
      ? { key: 'firstContact.inTime', when: formatDateTime(contacted, locale), meaning: 'good' }
      : { key: 'firstContact.late', when: formatDateTime(contacted, locale), meaning: 'quiet' };
  }
  const days = dayOf(at, locale.zone) - dayOf(now, locale.zone);
  if (at < now) return { key: days === 0 ? 'firstContact.overdueToday' : 'firstContact.overdue', when: days === 0 ? timeOf(at, locale) : formatDateTime(due, locale), meaning: 'overdue' };
  const meaning: Meaning = at - now < soon ? 'risk' : 'stage';
  if (days === 0) return { key: 'firstContact.today', when: timeOf(at, locale), meaning };
  if (days === 1) return { key: 'firstContact.tomorrow', when: timeOf(at, locale), meaning };
  return { key: 'firstContact.by', when: formatDateTime(due, locale), meaning };
}

/** Days since the beginning of time, as the calendar of a zone counts them. */
function dayOf(instant: number, zone: string): number {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const timeOf = (instant: number, { language, zone }: Locale): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(instant);
