import { describe, expect, it } from 'vitest';
import type { BoardColumn } from './use-board';
import { moved } from './use-board';

const card = { id: 'd1', version: 1, amount: 100 };
const column = (id: string, count: number, sum_amount: number, records: BoardColumn['records']): BoardColumn => ({
  stage: { id, title: id, kind: 'open' }, count, sum_amount, records, next: null,
});
const columns = [column('a', 3, 500, [card]), column('b', 0, 0, []), column('c', 9, 1, [])];

describe('a card moved on the board', () => {
  it('takes its count and its amount along', () => {
    expect(moved(columns, card, 'b')).toEqual([column('a', 2, 400, []), column('b', 1, 100, [card]), column('c', 9, 1, [])]);
  });

  it('stays where it is when dropped on its own column', () => {
    expect(moved(columns, card, 'a')).toEqual(columns);
  });
});
