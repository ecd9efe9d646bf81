import { describe, expect, it } from 'vitest';
import type { Due } from '../api';
import { after, atWork, beside, inOrder, keyOf, latenessOf, subjectOf } from './queue';

const due = (id: string, more: Partial<Due> = {}): Due => ({
  entity: 'lead', id, title: id, subtitle: null, phone: null, due_at: null, overdue_days: 0, kind: 'follow_up', reason: '', step: null, score: null,
  last_follow_up_at: null, lost_first: 3, record: null, ...more,
});
const queue = ['a', 'b', 'c'].map((id) => due(id));
const ids = (dues: Due[]) => dues.map((one) => one.id).join('');

describe('the queue of the day', () => {
  it('puts what was skipped behind the rest', () => {
    expect(ids(inOrder(queue, []))).toBe('abc');
    expect(ids(inOrder(queue, ['lead/a']))).toBe('bca');
    expect(ids(inOrder(queue, ['lead/c', 'lead/a']))).toBe('bca');
    expect(ids(inOrder(queue, ['lead/gone']))).toBe('abc');
  });
  it.each([
    ['lead/a', 'lead/b'], ['lead/c', 'lead/a'], [null, 'lead/a'], ['lead/gone', 'lead/a'],
  ])('goes on from %s to %s', (from, to) => expect(after(queue, from)).toBe(to));
  it('is empty after the last', () => {
    expect(after([due('a')], 'lead/a')).toBeNull();
    expect(after([], null)).toBeNull();
  });
  it('stops at its ends when one walks through it', () => {
    expect(beside(queue, 'lead/a', -1)).toBe('lead/a');
    expect(beside(queue, 'lead/a', 1)).toBe('lead/b');
    expect(beside(queue, 'lead/c', 1)).toBe('lead/c');
    expect(beside([], null, 1)).toBeNull();
  });
  it('keeps who is at work, and goes to the next when he left the queue', () => {
    const before = queue.map(keyOf);
    expect(atWork(queue, 'lead/b', before)).toBe('lead/b');
    expect(atWork([due('a'), due('c')], 'lead/b', before)).toBe('lead/c');
    expect(atWork([due('a')], 'lead/c', before)).toBe('lead/a');
    expect(atWork([], 'lead/c', before)).toBeNull();
    expect(atWork(queue, null, [])).toBe('lead/a');
  });
  it('knows whom a task is about', () => {
    expect(subjectOf(due('a'))).toEqual({ entity: 'lead', id: 'a' });
    expect(subjectOf(due('t', { entity: 'activity', record: { entity: 'account', id: 'x', title: 'X' } }))).toEqual({ entity: 'account', id: 'x' });
    expect(subjectOf(due('t', { entity: 'activity' }))).toBeNull();
  });
  it('says how late', () => {
    expect(latenessOf({ overdue_days: 3, due_at: null })).toEqual({ of: 'overdue', days: 3 });
    expect(latenessOf({ overdue_days: 0, due_at: '2026-11-22T01:00:00.000Z' }, Date.parse('2026-11-22T02:00:00.000Z'))).toEqual({ of: 'now' });
    expect(latenessOf({ overdue_days: 0, due_at: '2026-11-22T09:00:00.000Z' }, Date.parse('2026-11-22T02:00:00.000Z'))).toEqual({ of: 'today' });
  });
});
