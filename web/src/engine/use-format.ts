import { useMemo } from 'react';
import { formatAgo, formatDate, formatDateTime, formatMoney, formatNumber, formatShort, formatSize } from '@/shared/format';
import { useLocale } from '@/shared/locale';

/** Numbers, money and times as this reader writes them. */
export function useFormat() {
  const locale = useLocale();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(value, locale),
      money: (value: number, currency = locale.currency) => formatMoney(value, currency, locale),
      short: (value: number) => formatShort(value, locale),
      size: (bytes: number) => formatSize(bytes, locale),
      date: (day: string) => formatDate(day, locale),
      dateTime: (instant: string) => formatDateTime(instant, locale),
      ago: (instant: string) => formatAgo(instant, locale),
    }),
    [locale],
  );
}
