import { describe, expect, it } from 'vitest';
import { Problem } from '@/api/problem';
import { currentOf, staleOf, withoutFields } from './stale';

describe('a save that came too late', () => {
  it('reads the record as it is now', () => {
    const current = { id: '1', version: 4 };
    expect(currentOf(new Problem({ status: 412, current }))).toEqual(current);
    expect(currentOf(new Problem({ status: 412, details: { current } }))).toEqual(current);
  });

  it('is an ordinary problem when the answer says nothing, or something else went wrong', () => {
    expect(currentOf(new Problem({ status: 412 }))).toBeNull();
    expect(currentOf(new Problem({ status: 422, current: { version: 4 } }))).toBeNull();
  });

  it('still asks what was not answered when a third change comes', () => {
    const base = { name: 'A', phone: '1' };
    const first = staleOf(null, base, { id: '1', version: 2, phone: '2' }, { values: {}, theirs: ['phone'], both: ['phone'] });
    const second = staleOf(first, { ...base, phone: '2' }, { id: '1', version: 3, name: 'B' }, { values: {}, theirs: ['name'], both: ['name'] });
    expect(second).toMatchObject({ before: { phone: '1' }, current: { version: 3, phone: '2', name: 'B' }, fields: ['phone', 'name'] });
    expect(withoutFields(second, ['phone']).fields).toEqual(['name']);
  });
});
