import { numbers } from '@/shared/intl';
import type { Meaning } from '@/shared/meanings';

const hour = 3_600_000;
const day = 24 * hour;

/** How long a record is still its owner's, and how urgent that is. Without a unit it goes back now. */
export interface TimeLeft {
  unit: 'minute' | 'hour' | 'day' | null;
  count: number;
  meaning: Meaning;
}

/** Under a day it is told in hours, in its last hour in minutes. Urgent from three days on, pressing from one. */
export function timeLeft(returnsAt: string, now: number): TimeLeft {
  const left = new Date(returnsAt).getTime() - now;
  if (left <= 0) return { unit: null, count: 0, meaning: 'overdue' };
  if (left < hour) return { unit: 'minute', count: Math.max(1, Math.round(left / 60_000)), meaning: 'overdue' };
  if (left < day) return { unit: 'hour', count: Math.floor(left / hour), meaning: 'overdue' };
  return { unit: 'day', count: Math.floor(left / day), meaning: left <= 3 * day ? 'risk' : 'quiet' };
}

/** "3 天", "1 day", "40 minutes". */
export const spanWords = (count: number, unit: 'minute' | 'hour' | 'day', language: string): string =>
  numbers(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
