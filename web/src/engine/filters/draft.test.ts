import { describe, expect, it } from 'vitest';
import type { Condition } from '@/api/types';
import { fromDraft, toDraft } from './draft';

const same: Condition[] = [
  { all: [['name', 'contains', '华为']] },
  { any: [['status', 'in', ['new']], { all: [['amount', '>=', 1000], ['owner', 'in', ['me']]] }] },
  { not: { any: [['name', 'contains', '测试'], { all: [['amount', '>', 1], ['stage', 'is empty']] }] } },
  { all: [['owner', 'in', ['me']], { not: { any: [['status', 'in', ['lost']], ['name', 'starts with', 'X']] } }] },
  { all: [['closed_on', '=', 'this quarter'], ['phone', 'is empty']] },
];

describe('filters being made', () => {
  it.each(same.map((filter) => [filter]))('%j comes back as it was', (filter) => {
    expect(fromDraft(toDraft(filter))).toEqual(filter);
  });

  it('wraps a single condition', () => {
    expect(fromDraft(toDraft(['name', '=', 'x']))).toEqual({ all: [['name', '=', 'x']] });
  });

  it('keeps what "not" says', () => {
    expect(fromDraft(toDraft({ not: ['status', 'in', ['lost']] }))).toEqual({ all: [['status', 'not in', ['lost']]] });
    expect(fromDraft(toDraft({ not: ['name', 'contains', 'x'] }))).toEqual({ not: { any: [['name', 'contains', 'x']] } });
    expect(fromDraft(toDraft({ not: { all: [['a', '=', 1], ['b', '=', 2]] } }))).toEqual({ not: { any: [{ all: [['a', '=', 1], ['b', '=', 2]] }] } });
    expect(fromDraft(toDraft({ not: { not: { any: [['a', '=', 1], ['b', '=', 2]] } } }))).toEqual({ any: [['a', '=', 1], ['b', '=', 2]] });
  });

  it('does not ask for rows that are not finished', () => {
    const row = (value: null | [] | [number, null] | '') => ({ field: 'amount', op: 'between' as const, value });
    expect(fromDraft({ kind: 'all', parts: [row(null), row([]), row([1, null]), row('')] })).toBeNull();
  });

  it('sends chosen records by their ids', () => {
    expect(fromDraft({ kind: 'all', parts: [{ field: 'owner', op: 'in', value: [{ id: 'u1', title: '张三' }] }] })).toEqual({ all: [['owner', 'in', ['u1']]] });
  });
});
