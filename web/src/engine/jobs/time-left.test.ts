import { expect, it } from 'vitest';
import { secondsLeft, timeWords } from './time-left';

it('tells the time that is left by how fast it went', () => {
  expect(secondsLeft({ at: 0, done: 0 }, { at: 10_000, done: 100_000 }, 1_000_000)).toBe(90);
  expect(secondsLeft({ at: 0, done: 50_000 }, { at: 10_000, done: 100_000 }, 100_000)).toBeNull();
  expect(secondsLeft({ at: 0, done: 0 }, { at: 500, done: 1000 }, 10_000)).toBeNull();
  expect(secondsLeft({ at: 0, done: 5 }, { at: 9000, done: 5 }, 10)).toBeNull();
  expect(secondsLeft(null, { at: 9000, done: 5 }, 10)).toBeNull();
});

it('says it roughly', () => {
  expect(timeWords(34, 'en')).toBe('40 seconds');
  expect(timeWords(130, 'en')).toBe('3 minutes');
  expect(timeWords(7300, 'zh-CN')).toBe('3小时');
});
