import { expect, it } from 'vitest';
import { nextPlace } from './place-by-place';

const box = (left: number, top: number) => ({ left, top, width: 100, height: 50 });
const [first, second, third] = [box(200, 0), box(310, 0), box(200, 60)];

it.each([
  ['the first, from none', { x: 0, y: 0 }, 1, first],
  ['on', { x: 210, y: 10 }, 1, second],
  ['on to the next row', { x: 320, y: 10 }, 1, third],
  ['back', { x: 320, y: 10 }, -1, first],
  ['no further than the last', { x: 210, y: 70 }, 1, third],
])('goes %s', (_, at, step, expected) => {
  expect(nextPlace([third, second, first], at, step)).toBe(expected);
});
