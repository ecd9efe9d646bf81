import { describe, expect, it } from 'vitest';
import type { BoardAnswer, BoardColumn } from '@/api/board';
import { anEntity, aField } from '@/testing/descriptions';
import { activityFields, boardFields, firstCardFields, narrowingOf, quietDays } from './board-fields';
import { moved, withoutCard } from './moved';

const card = { id: 'd1', version: 1, amount: 100.5, amount_currency: 'CNY' };
const column = (value: string, count: number, amount: number | null, data: BoardColumn['data'], currency = 'CNY'): BoardColumn => ({
  value, title: value, color: null, count, sums: { amount }, currencies: amount === null ? {} : { amount: currency }, data, next: null,
});
const board = (...columns: BoardColumn[]): BoardAnswer => ({ field: 'stage', columns, more: 0 });

describe('a card moved on the board', () => {
  it('takes its count and its amount along', () => {
    const before = board(column('a', 3, 500.2, [card]), column('b', 0, 0, []), column('c', 9, 1, []));
    expect(moved(before, card, 'a', 'b')).toEqual(board(column('a', 2, 399.7, []), column('b', 1, 100.5, [card]), column('c', 9, 1, [])));
  });

  it('stays where it is when dropped on its own column', () => {
    const before = board(column('a', 3, 500, [card]));
    expect(moved(before, card, 'a', 'a')).toBe(before);
  });

  it('does not add up what is of another currency', () => {
    const after = moved(board(column('a', 1, 100.5, [card]), column('b', 1, 7, [], 'USD')), card, 'a', 'b');
    expect(after.columns.map((one) => one.sums['amount'])).toEqual([0, null]);
    expect(after.columns.map((one) => one.count)).toEqual([0, 2]);
  });

  it('is gone from the further cards of its column', () => {
    expect(withoutCard({ data: [card], total: 40, next: null }, 'd1')).toEqual({ data: [], total: 39, next: null });
    const other = { data: [card], total: 40, next: null };
    expect(withoutCard(other, 'd2')).toBe(other);
  });
});

describe('what a board is made of', () => {
  const stage = anEntity('stage', [aField('name'), aField('position', { type: 'integer' }), aField('pipeline', { type: 'reference', to: 'pipeline' })]);
  const deal = anEntity('deal', [
    aField('name'), aField('stage', { type: 'reference', to: 'stage' }), aField('pipeline', { type: 'reference', to: 'pipeline' }),
    aField('rank', { type: 'choice' }), aField('account', { type: 'reference', to: 'account' }), aField('last_call_at', { type: 'datetime', read_only: true }),
  ], { board: 'stage' });
  const byName = new Map([['stage', stage], ['deal', deal]]);

  it('are stages and choices, narrowed by what stages belong to', () => {
    const fields = boardFields(deal, byName);
    expect(fields.map((field) => field.name)).toEqual(['stage', 'rank']);
    expect(narrowingOf(deal, fields[0], byName)?.name).toBe('pipeline');
    expect(narrowingOf(deal, fields[1], byName)).toBeUndefined();
    expect(firstCardFields(deal, 'stage', 'pipeline')).toEqual(['rank', 'account', 'last_call_at']);
  });

  it('are quiet since anything last happened', () => {
    const fields = activityFields(deal);
    const now = Date.parse('2024-03-31T00:00:00Z');
    expect(quietDays({ updated_at: '2024-03-01T00:00:00Z', last_call_at: '2024-03-20T12:00:00Z' }, fields, now)).toBe(10);
    expect(quietDays({}, fields, now)).toBe(0);
  });
});
