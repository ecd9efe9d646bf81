import { describe, expect, it } from 'vitest';
import { Problem } from '@/api/problem';
import type { Entity, Value } from '@/api/types';
import { staleOf } from './stale';

const entity = { fields: [{ name: 'name' }, { name: 'phone' }, { name: 'note' }, { name: 'updated_at', system: true }] } as unknown as Entity;
const base = { id: '1', version: 3, name: 'A', phone: '1', note: 'n' };
const problem = (current: { [field: string]: Value }) => new Problem({ status: 412, current });

describe('a save that came too late', () => {
  it('asks only for fields both changed, differently', () => {
    const stale = staleOf(problem({ id: '1', version: 4, name: 'B', phone: '2', note: 'n', updated_at: 'x' }), entity, base, { phone: '3' });
    expect(stale).toMatchObject({ theirs: ['name', 'phone'], fields: ['phone'] });
  });

  it('has nothing to ask when both wrote the same', () => {
    expect(staleOf(problem({ version: 4, phone: '3' }), entity, base, { phone: '3' })?.fields).toEqual([]);
  });

  it('is an ordinary problem when the answer says nothing', () => {
    expect(staleOf(new Problem({ status: 412 }), entity, base, {})).toBeNull();
  });
});
