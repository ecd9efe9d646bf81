import { describe, expect, it } from 'vitest';
import type { RecordData } from '@/api/types';
import { deadlineOf } from './deadline';
import { periodDays } from './periods';
import { placing } from './placing';

const source = (id: string, parent: string | null, more: object = {}): RecordData => ({ id, version: 1, parent: parent === null ? null : { id: parent }, ...more });

describe('the deadline of a source', () => {
  const all = [
    source('event', null, { first_contact_days: 1, first_contact_kind: 'working' }), source('cantonfair', 'event', { first_contact_days: null }),
    source('booth', 'cantonfair', { first_contact_hours: 0 }), source('other', null),
  ];
  const of = (at: number) => deadlineOf(all, all[at] as RecordData);
  it('is its own, or of the nearest above', () => {
    expect(of(0)).toEqual({ days: 1, hours: 0, working: true, inherited: false });
    expect(of(1)).toEqual({ days: 1, hours: 0, working: true, inherited: true });
    expect(of(2)).toEqual({ days: 0, hours: 0, working: false, inherited: false });
    expect(of(3)).toBeNull();
  });
});

describe('carrying a source', () => {
  const all = [source('a', null, { position: 10 }), source('b', null, { position: 20 }), source('c', null, { position: 30 }), source('a1', 'a', { position: 10 })];
  const move = (id: number, parent: string | null, after: number) => placing(all, all[id] as RecordData, parent, after).map(({ record, body }) => [record.id, body]);
  it('changes its place and only the places that must change', () => {
    expect(move(2, 'a', 1)).toEqual([['c', { parent: 'a', position: 20 }]]);
    expect(move(2, null, 1)).toEqual([['c', { position: 20 }], ['b', { position: 30 }]]);
    expect(move(0, null, 0)).toEqual([]);
    expect(move(3, null, 0)).toEqual([['a1', { parent: null }], ['a', { position: 20 }], ['b', { position: 30 }], ['c', { position: 40 }]]);
  });
});

describe('periods', () => {
  it('are days of the calendar', () => {
    expect(periodDays('month', '2026-02-14')).toEqual(['2026-02-01', '2026-02-28']);
    expect(periodDays('quarter', '2026-11-22')).toEqual(['2026-10-01', '2026-12-31']);
    expect(periodDays('year', '2026-11-22')).toEqual(['2026-01-01', '2026-12-31']);
    expect(periodDays('lastYear', '2026-11-22')).toEqual(['2025-01-01', '2025-12-31']);
  });
});
