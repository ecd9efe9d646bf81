import { expect, it } from 'vitest';
import { momentOf, type QuickDay } from './quick-days';

// 2026-11-18 is a Wednesday; ten in Shanghai is two o'clock UTC.
it.each<[QuickDay, string, string]>([
  ['tomorrow', '2026-11-18T03:00:00Z', '2026-11-19T02:00:00.000Z'],
  ['threeDays', '2026-11-18T03:00:00Z', '2026-11-23T02:00:00.000Z'],
  ['nextWeek', '2026-11-18T03:00:00Z', '2026-11-23T02:00:00.000Z'],
  ['tomorrow', '2026-11-20T03:00:00Z', '2026-11-23T02:00:00.000Z'],
  ['nextWeek', '2026-11-23T03:00:00Z', '2026-11-30T02:00:00.000Z'],
  ['nextWeek', '2026-11-22T03:00:00Z', '2026-11-23T02:00:00.000Z'],
  // Late in the evening in UTC it is the next day already in Shanghai.
  ['tomorrow', '2026-11-18T17:00:00Z', '2026-11-20T02:00:00.000Z'],
])('%s from %s is %s', (quick, now, then) => expect(momentOf(quick, 'Asia/Shanghai', now)).toBe(then));
