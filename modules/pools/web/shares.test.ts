import { expect, it } from 'vitest';
import { shares } from './shares';

it.each([
  [10, [1, 1], [5, 5]],
  [10, [1, 1, 1], [4, 3, 3]],
  [7, [3, 1], [5, 2]],
  [1, [1, 5], [0, 1]],
  [5, [0, 0], [0, 0]],
  [0, [1, 1], [0, 0]],
])('%i by %j is %j', (count, weights, expected) => {
  expect(shares(count, weights)).toEqual(expected);
});
