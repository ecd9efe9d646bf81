import { dates, distances, numbers } from './intl';
import type { Locale } from './locale';

/** A calendar day "2024-03-05" as its reader writes days. Days have no zone. */
export function formatDate(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  return dates(locale.language, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, date)),
  );
}

export function formatDateTime(instant: string, locale: Locale): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  return dates(locale.language, {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: locale.zone,
  }).format(time);
}

/** "3 分钟前", "yesterday": near times in words, far ones as a date. */
export function formatAgo(instant: string, locale: Locale, now: number = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  if (Number.isNaN(seconds)) return instant;
  const words = distances(locale.language);
  const distance = Math.abs(seconds);
  if (distance < 60) return words.format(Math.round(seconds), 'second');
  if (distance < 3600) return words.format(Math.round(seconds / 60), 'minute');
  if (distance < 86400) return words.format(Math.round(seconds / 3600), 'hour');
  if (distance < 86400 * 7) return words.format(Math.round(seconds / 86400), 'day');
  return formatDateTime(instant, locale);
}

export function formatNumber(value: number, locale: Locale, digits = 4): string {
  return numbers(locale.language, { maximumFractionDigits: digits }).format(value);
}

/** Whole numbers; four digits stand together, so that a year reads as one. */
export function formatInteger(value: number, locale: Locale): string {
  return numbers(locale.language, { maximumFractionDigits: 0, useGrouping: 'min2' }).format(value);
}

export function formatMoney(value: number, currency: string, locale: Locale): string {
  const whole = Number.isInteger(value);
  try {
    return numbers(locale.language, {
      style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: whole ? 0 : 2,
    }).format(value);
  } catch {
    return `${currency} ${formatNumber(value, locale)}`;
  }
}

/** Large sums at a glance: 1,250万 in Chinese, 12.5M in English. */
export function formatShort(value: number, locale: Locale): string {
  return numbers(locale.language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

export function formatSize(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, locale, size < 10 && unit > 0 ? 1 : 0)} ${units[unit] ?? ''}`;
}
