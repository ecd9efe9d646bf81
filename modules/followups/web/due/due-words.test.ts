import { expect, it } from 'vitest';
import { daysInWords, nextDue } from './due-words';

const now = '2026-11-18T03:00:00.000Z';

it.each([
  [null, 'none', { is: 'none' }], [null, null, null], ['', undefined, null],
  ['2026-11-18T09:00:00.000Z', 'plan', { is: 'soon', days: 0 }],
  ['2026-11-18T01:00:00.000Z', 'plan', { is: 'soon', days: 0 }],
  // Already the 19th in Shanghai.
  ['2026-11-18T17:00:00.000Z', 'plan', { is: 'later', days: 1 }],
  ['2026-11-15T03:00:00.000Z', 'rhythm', { is: 'late', days: -3 }],
])('%s %s', (at, kind, then) => expect(nextDue(at, kind, 'Asia/Shanghai', now)).toEqual(then));

it('says days in words', () => {
  expect(daysInWords(2, 'en')).toBe('in 2 days');
  expect(daysInWords(-1, 'en')).toBe('yesterday');
  expect(daysInWords(0, 'zh-CN')).toBe('今天');
});
