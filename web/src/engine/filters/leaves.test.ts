import { describe, expect, it } from 'vitest';
import { leafOf, reachesOut, withLeaf } from './leaves';

describe('quick filters', () => {
  it('stand beside the other conditions', () => {
    const filter = withLeaf({ any: [['a', '=', 1], ['b', '=', 2]] }, 'status', ['status', 'in', ['new']]);
    expect(filter).toEqual({ all: [{ any: [['a', '=', 1], ['b', '=', 2]] }, ['status', 'in', ['new']]] });
    expect(withLeaf(filter, 'status', ['status', 'in', ['won']])).toEqual({ all: [{ any: [['a', '=', 1], ['b', '=', 2]] }, ['status', 'in', ['won']]] });
    expect(withLeaf(filter, 'status', null)).toEqual({ all: [{ any: [['a', '=', 1], ['b', '=', 2]] }] });
    expect(withLeaf(['status', '=', 'new'], 'status', null)).toBeNull();
  });

  it('say what is asked of a field, when it is one thing', () => {
    expect(leafOf({ all: [['status', 'in', ['new']], ['a', '=', 1]] }, 'status')).toEqual(['status', 'in', ['new']]);
    expect(leafOf({ all: [['at', '>', '2024-01-01'], ['at', '<', 'today']] }, 'at')).toBeUndefined();
    expect(leafOf({ any: [['status', '=', 'new']] }, 'status')).toBeUndefined();
    expect(leafOf(null, 'status')).toBeUndefined();
  });
});

it('a filter reaches out where it asks for what a record refers to', () => {
  expect(reachesOut(null)).toBe(false);
  expect(reachesOut({ all: [['a', '=', 1], { not: ['b', 'is empty'] }] })).toBe(false);
  expect(reachesOut(['account.region', '=', 'east'])).toBe(true);
  expect(reachesOut({ all: [['a', '=', 1], { any: [['b', '=', 2], { not: ['account.region', '=', 'east'] }] }] })).toBe(true);
});
