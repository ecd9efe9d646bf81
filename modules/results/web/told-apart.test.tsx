import { describe, expect, it } from 'vitest';
import { aField, anEntity } from '@/testing/descriptions';
import { fireEvent, renderApp, screen, within } from '@/testing/render-app';
import type { Entity } from '@/api/types';
import type { Figures, Results } from './api';
import { Breakdown } from './breakdown';
import { DaysInStatus } from './reasons';
import { useWords } from './use-words';

const choices = (...values: string[]) => values.map((value) => ({ value, label: `«${value}»` }));
const lead = anEntity('lead', [
  aField('name'), aField('source', { type: 'choice', choices: choices('fair', 'web') }), aField('status', { type: 'choice', choices: choices('new', 'contacted', 'unqualified') }),
  aField('lost_reason', { type: 'choice', choices: choices('no_need', 'spam') }),
]);
const change = anEntity('status_change', [aField('from')], { path: 'status-changes' });
const figures: Figures = {
  created: 4, contacted: 1, qualified: 1, converted: 1, won: 0, lost: 3, won_amount: null, cost: null, source_cost: null, cost_per_lead: null, cost_per_customer: null, return: null,
  first_contact_hours: null, on_time: null, days_to_convert: null, expected: null, low: null, high: null,
};
const isLost = ['status', '=', 'unqualified'] as const;
const results: Results = {
  by: 'source', where: null, currency: 'CNY', total: figures,
  steps: [
    { name: 'created', where: null, days_in_status: [{ status: 'new', days: 5.5, count: 4, where: ['from', '=', 'new'] }] },
    { name: 'lost', where: [...isLost], days_in_status: [{ status: 'new', days: 4, count: 3, where: null }] },
  ],
  rows: [
    { ...figures, key: 'fair', created: 2, lost: 1, where: ['source', '=', 'fair'], lost_reasons: [{ value: 'spam', count: 1, where: ['lost_reason', '=', 'spam'] }],
      days_in_status: [{ status: 'new', days: 7, count: 2, where: { all: [['lead.source', '=', 'fair'], ['from', '=', 'new']] } }] },
    { ...figures, key: 'web', created: 2, lost: 2, where: ['source', '=', 'web'], lost_reasons: [{ value: 'spam', count: 2, where: ['lost_reason', '=', 'spam'] }], days_in_status: [] },
  ],
  lost_reasons: [{ value: 'spam', count: 3, where: ['lost_reason', '=', 'spam'] }],
  days_in_status: [{ status: 'contacted', days: 0, count: 1, where: null }, { status: 'new', days: 5.5, count: 4, where: ['from', '=', 'new'] }],
};

function Page({ of: Of }: { of: typeof Breakdown | typeof DaysInStatus }) {
  const words = useWords(lead, 'source', 'CNY');
  return <Of lead={lead} results={results} label="来源" words={words} />;
}
const shown = (of: typeof Breakdown | typeof DaysInStatus, entities: Entity[]) => renderApp(<Page of={of} />, entities, {});
const rowOf = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement);
const filterOf = (link: HTMLElement): unknown => JSON.parse(new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('filter') ?? 'null');

describe('what came of leads, told apart', () => {
  it('says of every row why its leads were lost, and opens them', async () => {
    await shown(Breakdown, [lead, change]);
    fireEvent.click(screen.getByText('为什么没成'));
    expect(screen.getByText('«spam»')).toBeTruthy();
    expect(rowOf('«web»').getAllByRole('link').map((one) => one.textContent)).toEqual(['2', '2']);
    expect(filterOf(rowOf('«fair»').getAllByRole('link')[1] as HTMLElement)).toEqual({ all: [['source', '=', 'fair'], [...isLost], ['lost_reason', '=', 'spam']] });
    expect(rowOf('合计').getByText('3', { selector: 'td:nth-of-type(2) a' })).toBeTruthy();
  });

  it('says how long they stayed where, and opens the moves', async () => {
    await shown(Breakdown, [lead, change]);
    fireEvent.click(screen.getByText('每个阶段停留'));
    expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['来源', '«new»', '«contacted»']);
    const link = rowOf('«fair»').getByRole('link');
    expect(link.textContent).toMatch(/^7.*2 次$/);
    expect(link.getAttribute('href')).toMatch(/^\/status-changes\?/);
    expect(filterOf(link)).toEqual({ all: [['lead.source', '=', 'fair'], ['from', '=', 'new']] });
  });

  it('opens none for who does not read moves', async () => {
    await shown(Breakdown, [lead]);
    fireEvent.click(screen.getByText('每个阶段停留'));
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(rowOf('«fair»').getByText('2 次')).toBeTruthy();
  });

  it('says of those who were lost how long they had stayed', async () => {
    await shown(DaysInStatus, [lead, change]);
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([expect.stringMatching(/^«new»5\.5.*4 次$/)]);
    fireEvent.click(screen.getByText('没成'));
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([expect.stringMatching(/^«new»4.*3 次$/)]);
  });
});
