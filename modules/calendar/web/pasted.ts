import { daysBetween, type CalendarDay } from './year';

/** What was read of a pasted list: the days, and the lines in which none was found. */
export interface Pasted {
  days: CalendarDay[];
  unread: string[];
}

// A date in full, a month with a day, or a day alone: its month is that of the date before.
const dateToken = /(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?|(\d{1,2})\s*[日号號]/g;
const through = /^\s*(?:至|到|~|～|—|–|-|to|until)\s*$/i;
const worked = /上班|補班|补班|调休上班|working|work day|make-?up/i;
const inBrackets = /[（(][^）)]*[）)]/g;

/**
 * Holidays and make-up working days from a list as governments announce it or people type it, a holiday a line:
 * "国庆节：10月1日（周四）至7日放假。9月27日（周日）上班。", "2026-10-01 National Day", "2026-10-10 make-up".
 */
export function readPasted(text: string, year: number): Pasted {
  const days = new Map<string, CalendarDay>();
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim()).filter((one) => one !== '')) {
    const plain = line.replace(inBrackets, '').replace(/^[一二三四五六七八九十\d]{1,3}[、.．)]\s*(?!\d)/, '');
    const named = /^([^\d：:]+)[：:]\s*/.exec(plain);
    const rest = named ? plain.slice(named[0].length) : plain;
    const found = rest.split(/[。；;]/).flatMap((part) => datesOf(part, year).map((date) => ({ date, kind: worked.test(part) ? ('working' as const) : ('holiday' as const) })));
    if (found.length === 0) unread.push(line);
    const name = (named?.[1] ?? nameIn(rest)).trim();
    for (const one of found) days.set(one.date, { ...one, name });
  }
  return { days: [...days.values()].toSorted((a, b) => a.date.localeCompare(b.date)), unread };
}

function datesOf(text: string, year: number): string[] {
  const dates: string[] = [];
  let before = null as { date: string; end: number } | null;
  for (const match of text.matchAll(dateToken)) {
    const [whole, wholeYear, month, day, lone] = match;
    const last: string | undefined = before?.date;
    const date: string | null = lone ? validDate(last?.slice(0, 4), last?.slice(5, 7), lone) : validDate(wholeYear ?? last?.slice(0, 4) ?? String(year), month, day);
    if (!date) continue;
    const between = before ? text.slice(before.end, match.index) : '';
    dates.push(...(before && through.test(between) ? daysBetween(before.date, date).slice(1) : [date]));
    before = { date, end: match.index + whole.length };
  }
  return dates;
}

function validDate(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (!year || !month || !day) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day) ? at.toISOString().slice(0, 10) : null;
}

// What is left of a line without its dates and what they mean.
const nameIn = (text: string): string => text.replace(dateToken, ' ').replace(/放假调休|放假|休息?|上班|[补補]班|\bholiday\b|\bmake-?up( working)?( day)?\b|\bworking day\b|[，,。；;、:：~～—–至到-]|共\s*\d+\s*天/gi, ' ').replace(/\s+/g, ' ');
