import { dates } from './intl';

/** The day "2024-03-05" that a moment falls on in a zone. */
export const dayIn = (zone: string, moment: string | number | Date = Date.now()): string =>
  dates('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(moment));

/** How many days `to` is behind `from`; less than 0 before it. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
