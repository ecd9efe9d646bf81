import { describe, expect, it } from 'vitest';
import { gradeOf, inOrder, scaleOf, thresholdsOf, verdictOf } from './judged';

const auc = (value: number, low: number) => ({ value, low, high: 1, positives: 1, negatives: 1 });
const grades = { A: 80, B: 50, C: 20 };

describe('what a rehearsal is worth', () => {
  it.each([
    [0.9, 0.48, 'chance'], [0.58, 0.52, 'weak'], [0.65, 0.6, 'fair'], [0.75, 0.7, 'good'], [0.81, 0.79, 'strong'],
  ])('%s, surely above %s, is %s', (value, low, then) => expect(verdictOf(auc(value, low))).toBe(then));
  it.each([[80, 'A'], [79, 'B'], [50, 'B'], [20, 'C'], [19, 'D'], [-5, 'D']])('%s points are %s', (points, grade) => expect(gradeOf(points, grades)).toBe(grade));
  it('sees when grades do not tell apart', () => {
    const row = (grade: 'A' | 'B' | 'C' | 'D', known: number, rate: number | null) => ({ grade, count: known, known, converted: 0, rate });
    expect(inOrder([row('A', 100, 0.6), row('B', 100, 0.3), row('C', 100, 0.1), row('D', 0, null)])).toBe(true);
    expect(inOrder([row('A', 100, 0.2), row('B', 100, 0.3)])).toBe(false);
    // Three leads prove nothing.
    expect(inOrder([row('A', 3, 0), row('B', 100, 0.3)])).toBe(true);
  });
  it('keeps the three handles apart and in order', () => {
    expect(thresholdsOf([80, 20, 50])).toEqual({ A: 80, B: 50, C: 20 });
    expect(thresholdsOf([20, 20, 20])).toEqual({ C: 20, B: 21, A: 22 });
  });
  it('has room for all scores', () => {
    expect(scaleOf(grades, [])).toEqual([0, 100]);
    expect(scaleOf(grades, [{ from: -20, to: -11, count: 3 }, { from: 130, to: 139, count: 1 }, { from: 300, to: 309, count: 0 }])).toEqual([-20, 140]);
  });
});
