import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { groupable, groupsOf, spanOf } from './groups';

const entity = anEntity('deal', [
  aField('name'), aField('stage', { type: 'reference', to: 'stage' }), aField('status', { type: 'choice' }), aField('tags', { type: 'choices' }),
  aField('amount', { type: 'money', currency_field: 'amount_currency' }), aField('closed_on', { type: 'date' }),
]);

describe('groups of a list', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'], ['2024-Q1', '2024-01-01', '2024-03-31'], ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'], ['2024-W01', '2024-01-01', '2024-01-07'], ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2023-W01', '2023-01-02', '2023-01-08'], ['2024-03-05', '2024-03-05', '2024-03-05'],
  ])('%s is from %s to %s', (period, from, to) => {
    expect(spanOf(period)).toEqual([from, to]);
  });

  it('are by what can stand together', () => {
    expect(groupable(entity).map((field) => field.name)).toEqual(['stage', 'status', 'closed_on']);
  });

  it('have the condition that finds their records, and their sums', () => {
    const summed = entity.fields.filter((field) => field.type === 'money');
    const figures = [
      { stage: { id: 's1', title: '报价' }, count: 2, sum_amount: 30, amount_currency: 'CNY' },
      { stage: null, count: 1, sum_amount: null, mixed_currency: true },
    ];
    expect(groupsOf(entity, { field: 'stage', period: null }, figures, summed)).toEqual([
      { key: 's1', value: { id: 's1', title: '报价' }, filter: ['stage', 'in', ['s1']], count: 2, sums: { amount: 30 }, currencies: { amount: 'CNY' } },
      { key: 'null', value: null, filter: ['stage', 'is empty'], count: 1, sums: { amount: null }, currencies: { amount: '' } },
    ]);
    const [month] = groupsOf(entity, { field: 'closed_on', period: 'month' }, [{ closed_on: '2024-02', count: 4 }], []);
    expect(month?.filter).toEqual(['closed_on', 'between', ['2024-02-01', '2024-02-29']]);
  });
});
