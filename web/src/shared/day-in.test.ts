import { describe, expect, it } from 'vitest';
import { dayIn, daysBetween } from './day-in';

describe('the day of a moment', () => {
  it('is that of the zone', () => {
    expect(dayIn('Asia/Shanghai', '2024-03-05T16:00:00Z')).toBe('2024-03-06');
    expect(dayIn('Asia/Shanghai', '2024-03-05T15:59:59.999Z')).toBe('2024-03-05');
    expect(dayIn('America/New_York', '2024-03-05T04:59:00Z')).toBe('2024-03-04');
  });

  it('is as far from another as the calendar says, over a change of the clock too', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-11', '2024-03-09')).toBe(-2);
    expect(daysBetween(dayIn('America/New_York', '2024-03-09T12:00:00Z'), dayIn('America/New_York', '2024-03-11T12:00:00Z'))).toBe(2);
  });
});
