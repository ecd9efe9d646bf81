import { describe, expect, it } from 'vitest';
import { bodyOf, changesOf, countOf, draftOf, newRule, type RuleDraft } from './rule-draft';

const rule = (id: string, more: Partial<RuleDraft> = {}): RuleDraft => ({ ...newRule(id), id, version: 1, name: id, ...more });

describe('rules of a score being written', () => {
  it('reads what the server keeps', () => {
    expect(draftOf({ id: 'r', version: 2, name: 'Referral', active: false, behaviour: 'signals', condition: ['source', '=', 'referral'], points: 5, most: 20, half_life_days: 30, signals: ['price'] }))
      .toMatchObject({ id: 'r', active: false, behaviour: 'signals', condition: ['source', '=', 'referral'], points: 5, most: 20, halfLife: 30, signals: ['price'], fields: [] });
    expect(draftOf({ id: 'r', version: 1, behaviour: 'unheard_of' })).toMatchObject({ behaviour: 'field', condition: null, active: true });
  });
  it('leaves out what its kind does not know', () => {
    const full = rule('r', { most: 10, halfLife: 30, since: 'created_at', signals: ['price'], fields: ['email'] });
    expect(bodyOf(full, 0)).toMatchObject({ most: null, half_life_days: 30, since: 'created_at', signals: [], fields: null });
    expect(bodyOf({ ...full, behaviour: 'completeness' }, 0)).toMatchObject({ half_life_days: null, since: null, fields: ['email'] });
    expect(bodyOf({ ...full, behaviour: 'signals' }, 0)).toMatchObject({ most: 10, signals: ['price'], since: null });
    expect(bodyOf({ ...full, halfLife: null }, 0)).toMatchObject({ since: null });
  });
  it('sends what is new, other and gone, and nothing else', () => {
    const before = [rule('a'), rule('b'), rule('c')];
    expect(countOf(changesOf(before, [...before]))).toBe(0);
    const changes = changesOf(before, [rule('a'), rule('c', { points: -5 }), newRule('n')]);
    expect(changes.created.map(({ rule: one }) => one.key)).toEqual(['n']);
    expect(changes.updated.map(({ rule: one }) => one.key)).toEqual(['c']);
    expect(changes.removed.map((one) => one.key)).toEqual(['b']);
  });
});
