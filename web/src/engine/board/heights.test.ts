import { describe, expect, it } from 'vitest';
import { Heights } from './heights';

describe('the heights of cards', () => {
  it('are guessed until a card was drawn', () => {
    const heights = new Heights(90, 10);
    expect([heights.top(0), heights.top(5), heights.total(50_000), heights.total(0)]).toEqual([0, 500, 4_999_990, 0]);
    expect(heights.drawn(1, 120)).toBe(30);
    expect(heights.drawn(1, 110)).toBe(-10);
    expect(heights.drawn(2, 90)).toBe(0);
    expect([heights.top(1), heights.top(2), heights.total(3)]).toEqual([100, 220, 310]);
  });

  it('tell which card stands where', () => {
    const heights = new Heights(90, 10);
    heights.drawn(0, 190);
    const at = (distance: number) => heights.at(distance, 50_000);
    expect([at(0), at(199), at(200), at(299), at(300), at(1e9)]).toEqual([0, 0, 1, 1, 2, 49_999]);
    expect(heights.at(50, 0)).toBe(0);
  });
});
