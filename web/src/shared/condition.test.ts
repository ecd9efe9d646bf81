import { describe, expect, it } from 'vitest';
import { holds, type ConditionData } from './condition';

const record = { type: 'business', amount: 100, name: '华为', tags: ['a', 'b'], owner: { id: 'u1', title: '张三' }, empty: '' };

const table: [ConditionData, boolean][] = [
  [['type', '=', 'business'], true],
  [['type', '!=', 'business'], false],
  [['type', 'in', ['person', 'business']], true],
  [['type', 'not in', ['person']], true],
  [['amount', '>', 99], true],
  [['amount', 'between', [1, 99]], false],
  [['tags', '=', 'b'], true],
  [['owner', '=', 'me'], true],
  [['owner', 'in', ['x', 'me']], true],
  [['empty', 'is empty'], true],
  [['missing', 'is not empty'], false],
  [['missing', '=', null], true],
  [['missing', '=', false], true],
  [['name', 'contains', '华'], true],
  [['name', '>', 5], false],
  [{ all: [['amount', '>=', 100], { any: [['type', '=', 'x'], ['name', 'starts with', '华']] }] }, true],
  [{ not: { all: [] } }, false],
];

describe('holds', () => {
  it.each(table)('%j → %s', (condition, expected) => {
    expect(holds(condition, record, 'u1')).toBe(expected);
  });
});
