import { expect, it } from 'vitest';
import type { ImportColumn, ImportInfo } from '@/api/imports';
import type { Entity, Job } from '@/api/types';
import { aField as field, anEntity } from '@/testing/descriptions';
import { importTargets, stepOf, sureness, targetLabel, unfilled, withField, withNewField } from './mapping';

const entity = {
  name: 'lead', path: 'leads', title: 'name', groups: [{ name: 'main', label: 'Main', fields: ['name', 'email'] }],
  fields: [
    field('name', { required: true }), field('email', { type: 'email' }), field('mobile', { type: 'phone' }), field('number', { type: 'auto_number', read_only: true }),
    field('score', { type: 'computed' }), field('secret', { read_only: true }), field('status', { type: 'choice', required: true, default: 'new' }),
    field('owner', { type: 'user', system: true }), field('updated_at', { type: 'datetime', system: true, read_only: true }),
  ],
} as unknown as Entity;
const column = (index: number, to: string | null, confidence?: number): ImportColumn => ({
  index, header: `column ${index}`, samples: [], field: to, guess: to && confidence !== undefined ? { field: to, confidence } : null, create: null,
});
const words = { family: 'Surname', given: 'Given name' };

it('offers what may be filled, the parts of a name where a type keeps it whole', () => {
  const targets = importTargets(entity, words);
  expect(targets.map((one) => one.value)).toEqual(['name', 'email', 'mobile', 'number', 'status', 'owner', 'name:family', 'name:given']);
  expect(targets.map((one) => one.group)).toEqual(['Main', 'Main', '', '', '', '', 'Main', 'Main']);
});

it('offers fields of the records that rows bring along, and names them', () => {
  const account = anEntity('account', [field('name')], { brings: [{ entity: 'contact', field: 'account' }] });
  const contact = anEntity('contact', [field('name'), field('mobile', { label: 'Mobile' }), field('account'), field('owner', { type: 'user', system: true })], { label: 'Contact' });
  const byName = new Map([['account', account], ['contact', contact]]);
  expect(importTargets(account, words, byName).map((one) => one.value)).toEqual(['name', 'contact.name', 'contact.mobile']);
  expect(targetLabel(account, 'contact.mobile', byName)).toBe('Contact · Mobile');
  expect(targetLabel(account, 'x_gone', byName)).toBe('x_gone');
});

it('gives a field to one column only', () => {
  const columns = [column(0, 'name'), column(1, 'email'), column(2, null)];
  expect(withField(columns, 2, 'name').map((one) => one.field)).toEqual([null, 'email', 'name']);
  expect(withField(columns, 1, null).map((one) => one.field)).toEqual(['name', null, null]);
  const made = withNewField(columns, 1, { type: 'date', label: 'Since' });
  expect(made[1]).toMatchObject({ field: null, create: { type: 'date' } });
  expect(withField(made, 1, 'email')[1]).toMatchObject({ field: 'email', create: null });
});

it('names required fields that nothing fills', () => {
  expect(unfilled(entity, [column(0, 'email')]).map((one) => one.name)).toEqual(['name']);
  expect(unfilled(entity, [column(0, 'name:given')])).toEqual([]);
  expect(unfilled(entity, [column(0, 'name')])).toEqual([]);
});

it('tells how sure a guess is, and nothing of what somebody chose', () => {
  expect([0.99, 0.8, 0.5].map((confidence) => sureness(column(0, 'name', confidence)))).toEqual(['sure', 'likely', 'doubtful']);
  expect(sureness(column(0, 'name'))).toBeNull();
  expect(sureness({ ...column(0, 'name', 1), field: 'email' })).toBeNull();
});

it('knows the step an import stands at', () => {
  const at = (state: ImportInfo['state']) => stepOf({ state } as ImportInfo);
  expect([at('mapped'), at('rehearsing'), at('rehearsed'), at('running'), at('cancelled')]).toEqual(['mapping', 'rehearsal', 'rehearsal', 'result', 'result']);
  const waiting = (kind: string) => stepOf({ state: 'mapped' } as ImportInfo, { kind, state: 'waiting' } as Job);
  expect([waiting('import.rehearse'), waiting('import.run')]).toEqual(['rehearsal', 'result']);
});
