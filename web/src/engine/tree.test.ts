import { expect, it } from 'vitest';
import type { RecordData } from '@/api/types';
import { mayMove, treeOf, type Branch } from './tree';

const node = (id: string, parent: string | null): RecordData => ({ id, version: 1, parent: parent === null ? null : { id: parent, title: parent } });
const all = [node('company', null), node('sales', 'company'), node('east', 'sales'), node('lost', 'gone'), node('a', 'b'), node('b', 'a')];
const drawn = (branches: Branch[]): string => branches.map(({ record, children }) => record.id + (children.length > 0 ? `(${drawn(children)})` : '')).join(' ');

it('draws the tree and loses none, whatever their parents are', () => {
  expect(drawn(treeOf(all))).toBe('company(sales(east)) lost a(b)');
});

it('lets nothing go below itself', () => {
  expect(mayMove(all, 'company', 'east')).toBe(false);
  expect(mayMove(all, 'sales', 'sales')).toBe(false);
  expect(mayMove(all, 'east', 'company')).toBe(true);
  expect(mayMove(all, 'sales', null)).toBe(true);
});
