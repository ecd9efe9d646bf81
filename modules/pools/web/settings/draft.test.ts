import { describe, expect, it } from 'vitest';
import { newRule, poolBody, readPool, readRule, ruleBody, ruleChanges, sameRules } from './draft';

const record = {
  id: 'p', version: 3, name: '华东公海', active: true, days: 'working', masked: ['phone'], condition: { all: [['region', '=', 'east']] },
  administrators: [{ id: 'u1', title: '王芳' }], member_roles: ['r1'], claim_per_day: 10, ban_days: null, hold_role: { r1: 80 }, not_counted: null,
};
const rule = readRule({ id: 'a', version: 1, kind: 'no_follow_up', days: 30, classes: ['C', 'D'], exempt: ['class', '=', 'A'], active: true });

describe('a pool that is set up', () => {
  it('is sent as it came', () => {
    expect(poolBody(readPool(record))).toMatchObject({
      name: '华东公海', description: null, active: true, days: 'working', masked: ['phone'], condition: { all: [['region', '=', 'east']] },
      administrators: ['u1'], members: [], member_roles: ['r1'], claim_per_day: 10, ban_days: null, hold_role: { r1: 80 }, not_counted: null,
    });
  });

  it('knows what became of its rules', () => {
    const other = { ...rule, key: 'b', id: 'b' };
    const made = newRule('not_won');
    expect(sameRules([rule], [{ ...rule }])).toBe(true);
    expect(ruleChanges([rule, other], [{ ...rule, days: 60 }, made])).toEqual({ made: [made], changed: [{ ...rule, days: 60 }], removed: [other] });
    expect(ruleBody(rule)).toEqual({ kind: 'no_follow_up', days: 30, classes: ['C', 'D'], exempt: { all: [['class', '=', 'A']] }, active: true });
  });
});
