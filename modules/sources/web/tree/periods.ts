export const periods = ['month', 'quarter', 'year', 'lastYear'] as const;
export type Period = (typeof periods)[number];

const day = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** The first and the last day of the period that `today` ("2026-11-22") is in. */
export function periodDays(period: Period, today: string): [string, string] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (period === 'month') return [day(year, month - 1, 1), day(year, month, 0)];
  if (period === 'quarter') {
    const first = Math.floor((month - 1) / 3) * 3;
    return [day(year, first, 1), day(year, first + 3, 0)];
  }
  const of = period === 'year' ? year : year - 1;
  return [day(of, 0, 1), day(of, 12, 0)];
}
