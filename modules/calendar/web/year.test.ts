import { describe, expect, it } from 'vitest';
import { kindOf, monthDays, weekday, withDay, workingDays } from './year';

const week = [1, 2, 3, 4, 5];
const exceptions = new Map([
  ['2026-10-01', { date: '2026-10-01', name: '国庆节', kind: 'holiday' as const }],
  ['2026-10-10', { date: '2026-10-10', name: '', kind: 'working' as const }],
]);

describe('the days of a year', () => {
  it('are as the week says, or as their exception does', () => {
    expect(['2026-10-01', '2026-10-02', '2026-10-04', '2026-10-10'].map((date) => kindOf(date, week, exceptions))).toEqual(['holiday', 'working', 'off', 'made_up']);
    expect(weekday('2026-10-04')).toBe(7);
    expect(workingDays(2026, week, new Map())).toBe(261);
    expect(workingDays(2026, week, exceptions)).toBe(261);
  });

  it('stand in weeks from Monday', () => {
    const october = monthDays(2026, 9);
    expect(october.slice(0, 5)).toEqual([null, null, null, '2026-10-01', '2026-10-02']);
    expect(october.length).toBe(34);
  });

  it('take one exception each', () => {
    const days = withDay([...exceptions.values()], '2026-10-01', { kind: 'holiday', name: '中秋' });
    expect(days.map((one) => one.name)).toEqual(['中秋', '']);
    expect(withDay(days, '2026-10-10', null)).toEqual([{ date: '2026-10-01', name: '中秋', kind: 'holiday' }]);
  });
});
