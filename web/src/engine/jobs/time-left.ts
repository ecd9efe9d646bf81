import { numbers } from '@/shared/intl';

/** How far a job was at a moment. */
export interface Seen {
  at: number;
  done: number;
}

// From less than this nothing can be told.
const leastMs = 2000;

/** Seconds until a job is done, by how fast it has gone since it was first seen; null as long as that cannot be told. */
export function secondsLeft(first: Seen | null, now: Seen, total: number): number | null {
  if (!first || now.at - first.at < leastMs || now.done <= first.done || total <= now.done) return null;
  return Math.ceil(((total - now.done) * (now.at - first.at)) / (now.done - first.done) / 1000);
}

/** In words that do not pretend to know better: 40 seconds, 3 minutes, 2 hours. */
export function timeWords(seconds: number, language: string): string {
  const [value, unit] = seconds < 60 ? [Math.ceil(seconds / 10) * 10, 'second'] : seconds < 5400 ? [Math.ceil(seconds / 60), 'minute'] : [Math.ceil(seconds / 3600), 'hour'];
  return numbers(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
