import { describe, expect, it } from 'vitest';
import type { Entity } from '@/api/types';
import { defaults, formGroups, missing } from './form-fields';

const entity = {
  groups: [{ name: 'main', label: '', fields: ['name', 'kind', 'reason'] }],
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'kind', type: 'choice', default: 'open' },
    { name: 'reason', type: 'text', visible_if: ['kind', '=', 'lost'], required_if: ['kind', '=', 'lost'] },
    { name: 'number', type: 'auto_number', read_only: true },
    { name: 'times', type: 'integer', read_only: true, default: 0 },
    { name: 'amount', type: 'money', currency_field: 'amount_currency' },
    { name: 'amount_currency', type: 'text', part_of: 'amount', default: 'workspace currency' },
    { name: 'created_at', type: 'datetime', system: true, default: 'x' },
  ],
} as unknown as Entity;

const reader = { me: 'me', zone: 'Asia/Shanghai' };
const names = (values: Record<string, string>) => formGroups(entity, values, reader, false).map((group) => group.fields.map((field) => field.name));

describe('fields of a form', () => {
  it('leaves out what the system fills in, currencies, and what its condition hides', () => {
    expect(names({})).toEqual([['name', 'kind'], ['amount']]);
    expect(names({ kind: 'lost' })).toEqual([['name', 'kind', 'reason'], ['amount']]);
  });

  it('asks for what is required now', () => {
    expect(missing(entity, {}, reader, false)).toEqual(['name']);
    expect(missing(entity, { name: 'x', kind: 'lost' }, reader, false)).toEqual(['reason']);
  });

  it('begins with the defaults', () => {
    expect(defaults(entity, 'me', 'CNY')).toEqual({ kind: 'open', amount_currency: 'CNY' });
  });
});
