import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceOf } from '@/api/reference';
import type { Entity, Value } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { useFormat } from '@/engine/use-format';
import { numbers } from '@/shared/intl';
import { useLocale } from '@/shared/locale';
import { durationOf } from './judged';

/** How figures and the names of rows are written. */
export function useWords(lead: Entity, by: string, currency: string) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLocale();
  return useMemo(() => {
    const choices = fieldOf(lead, by.split(':')[0] ?? '')?.choices;
    const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
    const or = <T,>(write: (value: T) => string) => (value: T | null | undefined) => (value === null || value === undefined ? '—' : write(value));
    return {
      name: (key: Value): string => {
        if (key === null || key === undefined || key === '') return t('results.none');
        const reference = typeof key === 'object' ? referenceOf(key) : null;
        if (reference) return reference.title ?? (reference.hidden ? t('record.hidden') : reference.id);
        return choices?.find((one) => one.value === key)?.label ?? String(key);
      },
      number: or(format.number),
      percent: or((value: number) => `${format.number(round(value * 100, 1))}%`),
      money: or((value: number) => format.money(round(value, value < 100 ? 2 : 0), currency)),
      short: or((value: number) => format.short(round(value, 0))),
      times: or((value: number) => `${format.number(round(value, 1))}×`),
      days: or((value: number) => numbers(language, { style: 'unit', unit: 'day', maximumFractionDigits: 1 }).format(value)),
      hours: or((value: number) => {
        const { value: amount, unit } = durationOf(value);
        return numbers(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
      }),
    };
  }, [t, format, language, lead, by, currency]);
}
