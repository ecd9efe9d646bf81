import type { RecordData, Value } from '@/api/types';
import { dayjs } from '@/shared/day';
import type { Layer } from './calendar-fields';

const written = 'YYYY-MM-DDTHH:mm:ss';

/** What the clock on the wall says at a moment, in a zone: "2026-11-22T14:30:00". */
export const wallOf = (instant: string, zone: string): string => dayjs(instant).tz(zone).format(written);

/** The moment at which the clock on the wall says that. */
export const instantOf = (wall: string, zone: string): string => dayjs.tz(wall.slice(0, 19), zone).toISOString();

/** Where a record stands: days have no hour, `end` is the first day or moment after it. */
export interface Span {
  start: string;
  end: string | null;
  allDay: boolean;
}

const textOf = (value: Value | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
const dayAfter = (day: string) => dayjs.utc(day).add(1, 'day').format('YYYY-MM-DD');

/** The span of a record in a layer; null when its field is empty. */
export function spanOf(layer: Layer, record: RecordData, zone: string): Span | null {
  const start = textOf(record[layer.start.name]);
  if (!start) return null;
  const end = layer.end ? textOf(record[layer.end.name]) : null;
  if (layer.start.type === 'date') return { start: start.slice(0, 10), end: end ? dayAfter(end.slice(0, 10)) : null, allDay: true };
  if (layer.wholeDays && record[layer.wholeDays.name] === true) {
    return { start: wallOf(start, zone).slice(0, 10), end: dayAfter(wallOf(end ?? start, zone).slice(0, 10)), allDay: true };
  }
  return { start: wallOf(start, zone), end: end ? wallOf(end, zone) : null, allDay: false };
}

/** The values that put a record there; what a layer has no field for is left as it is. */
export function valuesOf(layer: Layer, { start, end, allDay }: Span, zone: string): { [field: string]: Value } {
  const lastDay = end && allDay ? dayjs.utc(end.slice(0, 10)).subtract(1, 'day').format('YYYY-MM-DD') : null;
  if (layer.start.type === 'date') {
    return { [layer.start.name]: start.slice(0, 10), ...(layer.end && end ? { [layer.end.name]: lastDay ?? end.slice(0, 10) } : {}) };
  }
  const begins = instantOf(allDay ? `${start.slice(0, 10)}T${layer.wholeDays ? '00:00:00' : '09:00:00'}` : start, zone);
  if (!layer.end) return { [layer.start.name]: begins };
  return {
    [layer.start.name]: begins,
    ...(layer.wholeDays ? { [layer.wholeDays.name]: allDay } : {}),
    ...(end ? { [layer.end.name]: instantOf(allDay ? `${lastDay ?? start.slice(0, 10)}T23:59:00` : end, zone) } : allDay ? { [layer.end.name]: instantOf(`${start.slice(0, 10)}T23:59:00`, zone) } : {}),
  };
}

/** A span moved by days and minutes, or its end alone. */
export function movedBy(span: Span, days: number, minutes: number, what: 'all' | 'end'): Span {
  const format = span.allDay ? 'YYYY-MM-DD' : written;
  const by = (wall: string) => dayjs.utc(wall).add(days, 'day').add(span.allDay ? 0 : minutes, 'minute').format(format);
  const usual = span.end ?? (span.allDay ? dayAfter(span.start) : dayjs.utc(span.start).add(30, 'minute').format(format));
  if (what === 'all') return { ...span, start: by(span.start), end: span.end ? by(span.end) : null };
  const end = by(usual);
  return end > span.start ? { ...span, end } : span;
}

/** The day a week begins with: Monday in China, Sunday in Taiwan, for English as the reader's own region has it. */
export function firstDayOfWeek(language: string, region: readonly string[]): 0 | 1 {
  if (language === 'zh-CN') return 1;
  if (language === 'zh-TW') return 0;
  return region.some((tag) => /^en-(US|CA|PH|IN|ZA|HK|SG)\b/i.test(tag)) ? 0 : 1;
}
