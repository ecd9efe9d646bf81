import { describe, expect, it } from 'vitest';
import { spanWords, timeLeft } from './returns';

const now = Date.parse('2026-03-02T08:00:00.000Z');
const after = (hours: number) => timeLeft(new Date(now + hours * 3_600_000).toISOString(), now);

describe('how long a record is still its owner’s', () => {
  it.each([
    [-1, null, 0, 'overdue'],
    [0.001, 'minute', 1, 'overdue'],
    [0.5, 'minute', 30, 'overdue'],
    [23.9, 'hour', 23, 'overdue'],
    [24, 'day', 1, 'risk'],
    [72, 'day', 3, 'risk'],
    [73, 'day', 3, 'quiet'],
    [24 * 40, 'day', 40, 'quiet'],
  ] as const)('in %s hours', (hours, unit, count, meaning) => {
    expect(after(hours)).toEqual({ unit, count, meaning });
  });

  it('is told as one says it', () => {
    expect([spanWords(1, 'day', 'en'), spanWords(3, 'day', 'en'), spanWords(5, 'hour', 'zh-CN')]).toEqual(['1 day', '3 days', '5小时']);
  });
});
