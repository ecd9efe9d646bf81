import { describe, expect, it } from 'vitest';
import type { Entity } from '@/api/types';
import { parseFilter, parseGroup, parseSort, readListState, sortText, writeListState } from './list-state';

const entity = { list: ['name', 'phone'], fields: [{ name: 'name' }, { name: 'phone' }, { name: 'owner' }, { name: 'closed_on', type: 'date' }] } as unknown as Entity;

describe('list state in the address', () => {
  it('begins with the columns of the description and fifty rows', () => {
    expect(readListState(new URLSearchParams(), entity)).toMatchObject({ columns: ['name', 'phone'], limit: 50, page: 1, filter: null });
  });

  it('comes back as it was written', () => {
    const state = readListState(
      new URLSearchParams({ q: '华为', sort: '-name,phone', filter: '["owner","=","me"]', columns: 'owner,name', group: 'closed_on:quarter', page: '3', removed: 'true' }),
      entity,
    );
    expect(readListState(writeListState(state, entity), entity)).toEqual(state);
  });

  it('leaves out what is as it begins', () => {
    expect(writeListState(readListState(new URLSearchParams(), entity), entity).toString()).toBe('');
  });

  it('forgets columns and filters that make no sense', () => {
    const state = readListState(new URLSearchParams({ columns: 'gone', filter: '{broken', limit: '7', page: '-2' }), entity);
    expect(state).toMatchObject({ columns: ['name', 'phone'], filter: null, limit: 50, page: 1 });
    expect(parseFilter('12')).toBeNull();
  });

  it('groups days by months, unless told otherwise, and by no field that is gone', () => {
    expect(parseGroup('closed_on', entity)).toEqual({ field: 'closed_on', period: 'month' });
    expect(parseGroup('owner:week', entity)).toEqual({ field: 'owner', period: null });
    expect(parseGroup('gone', entity)).toBeNull();
  });

  it('sorts by several', () => {
    expect(sortText(parseSort('-created_at,name'))).toBe('-created_at,name');
  });
});
