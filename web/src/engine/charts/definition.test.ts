import { expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { addressBehind, conditionBehind, isDrawable, type ChartDefinition } from './definition';
import { tableOf } from './table-of';

const deal = anEntity('deal', [aField('name'), aField('stage', { type: 'reference', to: 'stage' }), aField('close', { type: 'date' }), aField('kind', { type: 'choice' }), aField('amount', { type: 'money' })]);
const definition: ChartDefinition = { entity: 'deal', kind: 'bar', group: 'close:month', split: 'stage', measure: 'sum:amount', filter: ['kind', '=', 'new'] };

it('finds the records behind a bar', () => {
  expect(conditionBehind(deal, definition, { group: '2024-02', split: { id: 's1', title: 'Won' } })).toEqual({
    all: [['kind', '=', 'new'], ['close', 'between', ['2024-02-01', '2024-02-29']], ['stage', 'in', ['s1']]],
  });
  expect(conditionBehind(deal, { ...definition, filter: null, split: null, group: 'kind' }, { group: null })).toEqual({ all: [['kind', 'is empty']] });
  expect(conditionBehind(deal, { ...definition, filter: null }, {})).toBeNull();
  expect(addressBehind(deal, null)).toBe('/deals');
});

it('is not drawn from a field that is not there', () => {
  expect(isDrawable(deal, definition)).toBe(true);
  expect(isDrawable(deal, { ...definition, measure: 'sum:secret' })).toBe(false);
  expect(isDrawable(undefined, definition)).toBe(false);
});

it('makes a table of groups and series', () => {
  const rows = [
    { close: '2024-02', stage: { id: 's1', title: 'Won' }, sum_amount: 5, amount_currency: 'CNY' },
    { close: '2024-01', stage: { id: 's2', title: 'Lost' }, sum_amount: 7, amount_currency: 'CNY' },
  ];
  const table = tableOf(rows, definition, (_, marks) => marks.sort((a, b) => a.key.localeCompare(b.key)));
  expect(table.groups.map((one) => one.key)).toEqual(['2024-01', '2024-02']);
  expect(table.figures).toEqual([[null, 7], [5, null]]);
  expect(table.currency).toBe('CNY');
  const mixed = tableOf([{ close: '2024-01', stage: null, sum_amount: null, mixed_currency: true }], definition, (_, marks) => marks);
  expect(mixed.mixed).toBe(true);
});
