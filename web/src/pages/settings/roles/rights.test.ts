import { expect, it } from 'vitest';
import type { Entity } from '@/api/types';
import { differences, modeOf, readRights, scopeOf, scopesFor, widens, withMode, withScope, type Rights } from './rights';

const sales: Rights = { account: { read: 'own', update: 'own', fields: { credit_code: 'hidden' } }, user: { read: 'all' } };

it('reads rights as JSON or as text, and knows who may do everything', () => {
  expect(readRights(sales as never)).toEqual({ all: false, rights: sales });
  expect(readRights(JSON.stringify(sales))).toEqual({ all: false, rights: sales });
  expect(readRights({ '*': 'all' })).toEqual({ all: true, rights: {} });
  expect(readRights('no json')).toEqual({ all: false, rights: {} });
  expect(readRights(null)).toEqual({ all: false, rights: {} });
});

it('takes what is not said as not allowed, and a field not named as open', () => {
  expect(scopeOf(sales, 'account', 'read')).toBe('own');
  expect(scopeOf(sales, 'account', 'purge')).toBe('none');
  expect(scopeOf({ account: { read: 'galaxy' } }, 'account', 'read')).toBe('none');
  expect(modeOf(sales, 'account', 'credit_code')).toBe('hidden');
  expect(modeOf(sales, 'account', 'name')).toBe('edit');
});

it('changes without touching what it was given, and back again is no change', () => {
  const wider = withScope(sales, 'account', 'read', 'all');
  expect(sales['account']?.read).toBe('own');
  expect(differences(sales, withScope(wider, 'account', 'read', 'own'))).toEqual([]);
  const fresh = withScope(sales, 'lead', 'read', 'own');
  expect(withScope(fresh, 'lead', 'read', 'none')).toEqual(sales);
  expect(withMode(withMode(sales, 'account', 'phone', 'hidden'), 'account', 'phone', 'edit')).toEqual(sales);
  expect(withMode(sales, 'account', 'credit_code', 'edit')['account']).toEqual({ read: 'own', update: 'own' });
});

it('names every difference once, and which of them give more', () => {
  const after = withMode(withScope(withScope(sales, 'account', 'read', 'department_and_below'), 'user', 'read', 'none'), 'account', 'credit_code', 'read_only');
  const found = differences(sales, after);
  expect(found).toEqual([
    { entity: 'account', verb: 'read', before: 'own', after: 'department_and_below' },
    { entity: 'account', field: 'credit_code', before: 'hidden', after: 'read_only' },
    { entity: 'user', verb: 'read', before: 'all', after: 'none' },
  ]);
  expect(found.map(widens)).toEqual([true, true, false]);
});

it('offers all or nothing where nobody owns records, and what is set already', () => {
  expect(scopesFor({ owned: false } as Entity, 'none')).toEqual(['none', 'all']);
  expect(scopesFor({ owned: false } as Entity, 'own')).toEqual(['none', 'all', 'own']);
  expect(scopesFor({ owned: true } as Entity, 'own')).toHaveLength(6);
});
