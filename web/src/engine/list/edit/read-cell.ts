import { dayjs } from '@/shared/day';
import type { Field, Value } from '@/api/types';

/** What a pasted text means to a field: a value, a record to be looked up by its title, or nothing it can be. */
export type Read = { value: Value } | { titles: string[]; to: string; many: boolean } | { refused: 'number' | 'day' | 'choice' | 'boolean' | 'integer' };

export interface ReadContext {
  zone: string;
  yes: string[];
  no: string[];
}

const separators = /[、，,;；|]/;

/** Reads a cell as people write it in spreadsheets, by the type of its field. The server has the last word. */
export function readCell(field: Field, text: string, context: ReadContext): Read {
  const plain = text.trim();
  if (plain === '') return { value: null };
  switch (field.type) {
    case 'integer': case 'decimal': case 'money': case 'percent': {
      const number = numberIn(plain);
      if (number === null) return { refused: 'number' };
      return field.type === 'integer' && !Number.isInteger(number) ? { refused: 'integer' } : { value: number };
    }
    case 'date': {
      const day = dayIn(plain);
      return day ? { value: day } : { refused: 'day' };
    }
    case 'datetime': {
      const moment = momentIn(plain, context.zone);
      return moment ? { value: moment } : { refused: 'day' };
    }
    case 'boolean': {
      const word = plain.toLowerCase();
      if (context.yes.includes(word)) return { value: true };
      return context.no.includes(word) ? { value: false } : { refused: 'boolean' };
    }
    case 'choice': {
      const value = choiceOf(field, plain);
      return value === undefined ? { refused: 'choice' } : { value };
    }
    case 'choices': {
      const values = plain.split(separators).map((one) => one.trim()).filter(Boolean).map((one) => choiceOf(field, one));
      return values.includes(undefined) ? { refused: 'choice' } : { value: values as string[] };
    }
    case 'reference': case 'user':
      return { titles: [plain], to: field.type === 'user' ? 'user' : (field.to ?? ''), many: false };
    case 'references':
      return { titles: plain.split(separators).map((one) => one.trim()).filter(Boolean), to: field.to ?? '', many: true };
    default:
      return { value: text.trim() };
  }
}

function choiceOf(field: Field, text: string): string | undefined {
  const wanted = text.toLowerCase();
  return (field.choices ?? []).find((one) => one.label.toLowerCase() === wanted || one.value.toLowerCase() === wanted)?.value;
}

const scales: Record<string, number> = { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, k: 1e3, m: 1e6 };

/** "¥1,250,000", "125万", "(30)", "12%": the number in it, null when it is none. */
export function numberIn(text: string): number | null {
  const halved = text.replace(/[０-９．，－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const match = /^(\()?(-)?\s*(?:[A-Z]{3}|NT\$|HK\$|US\$|[¥￥$€£₩])?\s*(-)?(\d{1,3}(?:[, ]\d{3})+|\d+)?(\.\d+)?\s*([千万萬亿億kKmM])?\s*(?:%|元|圆)?(\))?$/.exec(halved.trim());
  if (!match) return null;
  const [, open, minus, minusToo, whole = '', part = '', scale = '', close] = match;
  if ((whole === '' && part === '') || (open === undefined) !== (close === undefined)) return null;
  const number = Number(`${whole.replace(/[, ]/g, '') || '0'}${part}`) * (scales[scale.toLowerCase()] ?? 1);
  const rounded = Math.round(number * 1e4) / 1e4;
  return open || minus || minusToo ? -rounded : rounded;
}

/** "2024-3-5", "2024/03/05", "2024年3月5日", "20240305": the day, null when there is none such. */
export function dayIn(text: string): string | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const day = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
  return dayjs.utc(day).isValid() && dayjs.utc(day).format('YYYY-MM-DD') === day ? day : null;
}

/** A day with or without a time, in the reader's zone; or a moment as machines write it. */
export function momentIn(text: string, zone: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text)) return new Date(text).toISOString();
  const [, day = '', hour = '0', minute = '00'] = /^(.+?日?)(?:[ T]+(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?)?$/.exec(text) ?? [];
  const found = dayIn(day.trim());
  if (!found || Number(hour) > 23 || Number(minute) > 59) return null;
  return dayjs.tz(`${found} ${hour.padStart(2, '0')}:${minute}`, zone).toISOString();
}
