import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import type { Row } from './api';
import { comparedOf, daysOf, durationOf, sorted, statusesOf, together, waysOf, type Period } from './judged';

const row = (key: string, more: Partial<Row> = {}): Row => ({
  key, where: null, created: 0, contacted: 0, qualified: 0, converted: 0, won: 0, lost: 0, won_amount: null, cost: null, source_cost: null, cost_per_lead: null, cost_per_customer: null,
  return: null, first_contact_hours: null, on_time: null, days_to_convert: null, expected: null, low: null, high: null, lost_reasons: [], days_in_status: [], ...more,
});
const names = (rows: Row[]) => rows.map((one) => one.key).join('');

describe('what came of leads', () => {
  it.each([
    [{ created: 100, expected: 10, low: 0.2, high: 0.4 }, 'better'],
    [{ created: 100, expected: 30, low: 0.2, high: 0.4 }, 'as expected'],
    [{ created: 100, expected: 50, low: 0.2, high: 0.4 }, 'worse'],
    [{ created: 3, expected: 0.1, low: 0.2, high: 0.4 }, 'too few'],
    [{ created: 100, expected: null, low: 0.2, high: 0.4 }, null],
  ] as const)('%o is %s', (figures, then) => expect(comparedOf(figures)).toBe(then));

  it('sorts by any column, with what is unknown last', () => {
    const rows = [row('a', { created: 10, converted: 1 }), row('b', { created: 10, converted: 5, cost_per_lead: 3 }), row('c', { created: 0 })];
    const nameOf = (one: Row) => String(one.key);
    expect(names(sorted(rows, { by: 'rate', down: true }, nameOf))).toBe('bac');
    expect(names(sorted(rows, { by: 'rate', down: false }, nameOf))).toBe('abc');
    expect(names(sorted(rows, { by: 'cost_per_lead', down: true }, nameOf))).toBe('bac');
    expect(names(sorted(rows, { by: 'key', down: true }, nameOf))).toBe('cba');
  });
  it.each<[Period, string, string]>([
    ['thisMonth', '2026-11-01', '2026-11-30'], ['lastMonth', '2026-10-01', '2026-10-31'], ['thisQuarter', '2026-10-01', '2026-12-31'],
    ['lastQuarter', '2026-07-01', '2026-09-30'], ['thisYear', '2026-01-01', '2026-12-31'], ['lastYear', '2025-01-01', '2025-12-31'],
  ])('%s is %s to %s', (period, from, to) => expect(daysOf(period, 'Asia/Shanghai', '2026-11-21T20:00:00Z')).toEqual([from, to]));
  it.each([[0.5, { value: 30, unit: 'minute' }], [5.23, { value: 5.2, unit: 'hour' }], [72, { value: 3, unit: 'day' }]])('%s hours', (hours, then) => expect(durationOf(hours)).toEqual(then));
  it('names the statuses that were left in the order of the field', () => {
    const lead = anEntity('lead', [aField('status', { type: 'choice', choices: [{ value: 'new', label: '新' }, { value: 'contacted', label: '已联系' }] })]);
    const left = ['gone', 'contacted', 'new'].map((status) => ({ status, days: 1, count: 1, where: null }));
    expect(statusesOf(lead, { days_in_status: left })).toEqual([{ value: 'new', label: '新' }, { value: 'contacted', label: '已联系' }, { value: 'gone', label: 'gone' }]);
  });
  it('joins conditions', () => {
    expect(together(null, undefined)).toBeNull();
    expect(together(['a', '=', 1], null, ['b', '=', 2])).toEqual({ all: [['a', '=', 1], ['b', '=', 2]] });
  });
  it('offers what one asks for often first', () => {
    const lead = anEntity('lead', [aField('name'), aField('x_kind', { type: 'choice' }), aField('campaign'), aField('owner', { type: 'user' }), aField('source', { type: 'choice' })]);
    expect(waysOf(lead).map((field) => field.name)).toEqual(['source', 'owner', 'campaign', 'x_kind']);
  });
});
