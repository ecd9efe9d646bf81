import { describe, expect, it } from 'vitest';
import { countOf, everything, has, nothing, told, toggled, withAll } from './selection';

describe('what is chosen in a list', () => {
  it('is some of it', () => {
    const two = toggled(toggled(nothing, 'a'), 'b');
    expect([has(two, 'a'), has(two, 'c'), countOf(two, 100_000)]).toEqual([true, false, 2]);
    expect(told(toggled(two, 'a'), ['x', '=', 1], '')).toEqual({ ids: ['b'] });
  });

  it('is all that it shows, but some', () => {
    const but = toggled(everything, 'a');
    expect([has(but, 'a'), has(but, 'c'), countOf(but, 100_000)]).toEqual([false, true, 99_999]);
    expect(told(but, ['x', '=', 1], '华为')).toEqual({ filter: { all: [['x', '=', 1], ['id', 'not in', ['a']]] }, q: '华为' });
    expect(told(everything, null, '')).toEqual({ filter: { all: [] } });
  });

  it('is a range of it', () => {
    expect([...withAll(nothing, ['a', 'b'], true).ids]).toEqual(['a', 'b']);
    expect([...withAll(everything, ['a', 'b'], false).ids]).toEqual(['a', 'b']);
    expect([...withAll(withAll(everything, ['a', 'b'], false), ['a'], true).ids]).toEqual(['b']);
  });
});
