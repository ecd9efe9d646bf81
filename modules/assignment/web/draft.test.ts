import { describe, expect, it } from 'vitest';
import { lacks, newRule, readRule, ruleBody, ruleChanges } from './draft';

const rule = readRule({
  id: 'a', version: 2, position: 1, name: '华东', how: 'weighted', active: true, condition: { all: [['region', '=', 'east']] },
  people: [{ id: 'u1', title: '王芳' }, { id: 'u2', title: '李雷' }], weights: { u1: 3 }, working_hours: true,
});

describe('a rule of assignment', () => {
  it('is sent with what its way of giving needs', () => {
    expect(ruleBody(rule)).toEqual({
      name: '华东', active: true, condition: { all: [['region', '=', 'east']] }, how: 'weighted', people: ['u1', 'u2'], weights: { u1: 3, u2: 1 }, most_open: null, working_hours: true, pool: null,
    });
    expect(ruleBody({ ...rule, how: 'pool', pool: { id: 'p' } })).toMatchObject({ people: [], weights: null, pool: 'p' });
  });

  it('is saved again when it, or its place, is another', () => {
    const other = { ...rule, key: 'b', id: 'b', position: 2 };
    expect(ruleChanges([rule, other], [rule, other])).toEqual({ made: [], changed: [], removed: [] });
    expect(ruleChanges([rule, other], [other, rule]).changed.map((one) => [one.rule.id, one.position])).toEqual([['b', 1], ['a', 2]]);
    expect(ruleChanges([rule, other], [other]).removed).toEqual([rule]);
  });

  it('says what it lacks', () => {
    const empty = newRule('');
    expect([lacks(empty), lacks({ ...empty, how: 'pool' }), lacks({ ...rule, how: 'holding_limit' }), lacks(rule)]).toEqual(['people', 'pool', 'most', null]);
  });
});
