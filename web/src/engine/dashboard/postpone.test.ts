import { expect, it } from 'vitest';
import { dayOf, postponed } from './postpone';

const zone = 'Asia/Shanghai';
const now = '2026-11-20T04:00:00.000Z'; // a Friday, noon in Shanghai

it('postpones from today, at the same hour', () => {
  const due = '2026-11-01T01:30:00.000Z';
  expect(postponed(due, 'tomorrow', zone, now)).toBe('2026-11-21T01:30:00.000Z');
  expect(postponed(due, 'threeDays', zone, now)).toBe('2026-11-23T01:30:00.000Z');
  expect(postponed(due, 'nextWeek', zone, now)).toBe('2026-11-23T01:30:00.000Z');
  expect(postponed(due, 'nextWeek', zone, '2026-11-23T04:00:00.000Z')).toBe('2026-11-30T01:30:00.000Z');
});

it('tells days by the zone of the reader', () => {
  expect(dayOf('2026-11-19T15:59:00.000Z', zone, now)).toBe('overdue');
  expect(dayOf('2026-11-19T16:00:00.000Z', zone, now)).toBe('today');
  expect(dayOf('2026-11-20T16:00:00.000Z', zone, now)).toBe('later');
});
