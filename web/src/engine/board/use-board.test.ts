import { describe, expect, it } from 'vitest';
import { moved } from './use-board';

const card = { id: 'd1', version: 1, amount: 100 };
const columns = [
  { stage: 'a', title: 'A', count: 3, sum_amount: 500, records: [card] },
  { stage: 'b', title: 'B', count: 0, sum_amount: 0, records: [] },
  { stage: 'c', title: 'C', count: 9, records: [] },
];

describe('a card moved on the board', () => {
  it('takes its count and its amount along', () => {
    expect(moved(columns, card, 'b')).toEqual([
      { stage: 'a', title: 'A', count: 2, sum_amount: 400, records: [] },
      { stage: 'b', title: 'B', count: 1, sum_amount: 100, records: [card] },
      columns[2],
    ]);
  });

  it('stays where it is when dropped on its own column', () => {
    expect(moved(columns, card, 'a')).toEqual(columns);
  });
});
