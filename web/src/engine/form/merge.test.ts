import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { merge } from './merge';

const entity = anEntity('account', [
  aField('name'), aField('phone'), aField('note'), aField('owner', { type: 'user' }), aField('tags', { type: 'choices' }), aField('updated_at', { system: true }),
]);
const owner = { id: 'u1', title: '王芳' };
const base = { id: '1', version: 3, name: 'A', phone: '1', note: 'n', owner, tags: ['x'], updated_at: 'then' };
const now = (fields: object) => ({ ...base, owner: 'u1', version: 4, updated_at: 'now', ...fields });

describe('two people at one record', () => {
  it('takes theirs where nothing was typed, keeps what was typed elsewhere', () => {
    const merged = merge(entity, base, { ...base, note: '我写的' }, now({ phone: '2' }));
    expect(merged).toMatchObject({ theirs: ['phone'], both: [] });
    expect(merged.values).toMatchObject({ phone: '2', note: '我写的', version: 4 });
  });

  it('asks where both wrote, and keeps what was typed until then', () => {
    const merged = merge(entity, base, { ...base, phone: '3' }, now({ phone: '2', name: 'B' }));
    expect(merged).toMatchObject({ theirs: ['name', 'phone'], both: ['phone'] });
    expect(merged.values).toMatchObject({ phone: '3', name: 'B' });
  });

  it('has nothing to ask when both wrote the same', () => {
    expect(merge(entity, base, { ...base, phone: ' 2 ' }, now({ phone: '2' })).both).toEqual([]);
  });

  it('compares references by whom they mean, and keeps their titles', () => {
    const merged = merge(entity, base, { ...base }, now({}));
    expect(merged.theirs).toEqual([]);
    expect(merged.values['owner']).toEqual(owner);
  });

  it('takes what was emptied and what was chosen among several', () => {
    const merged = merge(entity, base, { ...base, name: '' }, now({ tags: ['x', 'y'], note: null, name: 'B' }));
    expect(merged).toMatchObject({ theirs: ['name', 'note', 'tags'], both: ['name'] });
    expect(merged.values).toMatchObject({ name: '', note: null, tags: ['x', 'y'] });
  });

  it('leaves alone what did not come: a field that is hidden by now', () => {
    const { phone, ...rest } = now({});
    expect(phone).toBe('1');
    expect(merge(entity, base, { ...base, phone: '9' }, rest)).toMatchObject({ theirs: [], both: [], values: { phone: '9' } });
  });
});
