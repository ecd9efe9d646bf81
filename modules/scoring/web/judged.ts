import type { Grade, Rehearsal, Thresholds } from './api';

export type Verdict = 'chance' | 'weak' | 'fair' | 'good' | 'strong';

/** What an area under the curve is worth, said carefully: by what is sure of it, not by its best guess. */
export function verdictOf({ value, low }: NonNullable<Rehearsal['auc']>): Verdict {
  if (low <= 0.5) return 'chance';
  if (value < 0.6) return 'weak';
  if (value < 0.7) return 'fair';
  return value < 0.8 ? 'good' : 'strong';
}

/** The grade of so many points. */
export function gradeOf(points: number, { A, B, C }: Thresholds): Grade {
  if (points >= A) return 'A';
  if (points >= B) return 'B';
  return points >= C ? 'C' : 'D';
}

/** Whether grades tell customers apart: each better than the next, where enough is known of both. */
export function inOrder(rows: Rehearsal['grades'], enough = 20): boolean {
  const known = rows.filter((row) => row.known >= enough && row.rate !== null);
  return known.every((row, at) => at === 0 || (known[at - 1]?.rate ?? 1) >= (row.rate ?? 0));
}

/** Three thresholds from three handles in whatever order, each apart from the next. */
export function thresholdsOf(values: readonly number[]): Thresholds {
  const [C = 20, B = 50, A = 80] = [...values].sort((a, b) => a - b).map(Math.round);
  const second = Math.max(B, C + 1);
  return { C, B: second, A: Math.max(A, second + 1) };
}

/** The scale that thresholds and scores stand on: from the least to the most there is, in tens. */
export function scaleOf({ A, C }: Thresholds, distribution: Rehearsal['distribution']): [number, number] {
  const filled = distribution.filter((one) => one.count > 0);
  const low = Math.min(0, C - 10, ...filled.map((one) => one.from));
  const high = Math.max(100, A + 10, ...filled.map((one) => one.to));
  return [Math.floor(low / 10) * 10, Math.ceil(high / 10) * 10];
}
