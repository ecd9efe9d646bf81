import type { Question } from './contract';
import type { Word } from './say';

const checks: Record<string, [RegExp, Word]> = {
  email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'],
  url: [/^https?:\/\/[^\s/]+\.\S+$/i, 'url'],
  phone: [/^\+?[\d\s()./-]{5,25}$/, 'phone'],
};
const numbers = new Set(['integer', 'decimal', 'money', 'percent']);

/** What a visitor typed as it is sent, or the word for what is wrong with it. Empty is null. */
export function readAnswer({ type, max, least, most }: Question, typed: string): { value: string | number | null } | { wrong: Word } {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (numbers.has(type)) {
    const number = Number(text.replace(/[,，\s]/g, ''));
    if (!Number.isFinite(number) || (type === 'integer' && !Number.isInteger(number))) return { wrong: 'number' };
    if (number < (least ?? -Infinity)) return { wrong: 'atLeast' };
    return number > (most ?? Infinity) ? { wrong: 'atMost' } : { value: number };
  }
  const check = checks[type];
  if (check && !check[0].test(text)) return { wrong: check[1] };
  return max && [...text].length > max ? { wrong: 'tooLong' } : { value: text };
}
