import { expect, it } from 'vitest';
import type { ImportInfo, ImportOptions, Unmatched } from '@/api/imports';
import type { Entity } from '@/api/types';
import { changeFor, decisionKey, decisionOf, isEmptyChange, makingOption, type Decision, type Decisions } from './decisions';

const entity = {
  fields: [
    { name: 'source', type: 'choice', label: 'Source' }, { name: 'account', type: 'reference', to: 'account', label: 'Account' },
    { name: 'owner', type: 'user', system: true, label: 'Owner' },
  ],
} as unknown as Entity;
const info = (options: ImportOptions = {}, replacements: ImportInfo['replacements'] = {}) => ({ options, replacements }) as ImportInfo;
const unmatched: Unmatched[] = [['source', 'Fair'], ['source', 'Web '], ['account', 'Acme'], ['owner', 'Bob']].map(([field = '', value = '']) => ({
  column: 0, field, value, count: 1, suggestions: [],
}));
const decide = (...of: [field: string, value: string, decision: Decision][]): Decisions =>
  Object.fromEntries(of.map(([field, value, decision]) => [decisionKey({ field, value }), decision]));

it('changes nothing before somebody decides', () => {
  expect(isEmptyChange(changeFor(entity, info(), {}, unmatched))).toBe(true);
  expect(decisionOf(entity, info({ create_choices: true }), {}, { ...unmatched[0] as Unmatched })).toEqual({ kind: 'create' });
  expect(makingOption(entity, 'owner')).toBeNull();
});

it('replaces and empties values by name', () => {
  const decisions = decide(['source', 'Web ', { kind: 'replace', by: 'Website' }], ['owner', 'Bob', { kind: 'empty' }]);
  expect(changeFor(entity, info(), decisions, unmatched)).toEqual({ replacements: { source: { 'Web ': 'Website' }, owner: { Bob: null } } });
});

it('makes one value and leaves the others of its kind empty by name', () => {
  const decisions = decide(['source', 'Fair', { kind: 'create' }]);
  expect(changeFor(entity, info(), decisions, unmatched)).toEqual({ options: { create_choices: true }, replacements: { source: { 'Web ': null } } });
});

it('reads a value that was emptied before as itself when it is to be made', () => {
  const decisions = decide(['account', 'Acme', { kind: 'create' }]);
  expect(changeFor(entity, info({ create_references: true }, { account: { Acme: null } }), decisions, unmatched)).toEqual({
    replacements: { account: { Acme: 'Acme' } },
  });
});

it('stops making values when none is wanted any more', () => {
  const decisions = decide(['account', 'Acme', { kind: 'empty' }]);
  expect(changeFor(entity, info({ create_references: true }), decisions, unmatched)).toEqual({
    options: { create_references: false }, replacements: { account: { Acme: null } },
  });
});
