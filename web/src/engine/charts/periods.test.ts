import { expect, it } from 'vitest';
import { daysOf, nameOf, withoutGaps } from './periods';

it('knows the days of a period', () => {
  const check = (name: string, expected: [string, string]) => expect(daysOf(name)).toEqual(expected);
  check('2024', ['2024-01-01', '2024-12-31']);
  check('2024-Q1', ['2024-01-01', '2024-03-31']);
  check('2024-02', ['2024-02-01', '2024-02-29']);
  check('2023-W52', ['2023-12-25', '2023-12-31']);
  check('2020-W53', ['2020-12-28', '2021-01-03']);
  check('2024-03-05', ['2024-03-05', '2024-03-05']);
});

it('names the period of a day', () => {
  expect(nameOf('2021-01-03', 'week')).toBe('2020-W53');
  expect(nameOf('2024-12-30', 'week')).toBe('2025-W01');
  expect(nameOf('2024-06-30', 'quarter')).toBe('2024-Q2');
});

it('leaves no gap between the first and the last', () => {
  expect(withoutGaps(['2024-11', '2025-02'], 'month')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(withoutGaps(['2025-W02', '2024-W51'], 'week')).toEqual(['2024-W51', '2024-W52', '2025-W01', '2025-W02']);
  expect(withoutGaps([], 'day')).toEqual([]);
  // A year nobody meant does not make ten thousand bars.
  expect(withoutGaps(['0024-01', '2024-01'], 'month')).toEqual(['0024-01', '2024-01']);
});
