import type { Entity } from '@/api/types';
import type { ChartDefinition } from '@/engine/charts/definition';
import { homeParts, mayOpen } from '@/engine/slots/slots';
import type { Tile } from '@/engine/dashboard/tiles';

/** The parts this page brings along, by the names that dashboards keep. */
export const panels = ['counts', 'getting_started', 'tasks', 'follow_ups', 'new_leads', 'recent'] as const;

/**
 * What home shows before anybody arranged it. Who may change many deals at once leads others: the team's figures come
 * first; everybody else begins with what is to be done today.
 */
export function beginning(byName: Map<string, Entity>, t: (key: string) => string): Tile[] {
  const deal = byName.get('opportunity');
  const leads = deal?.can.includes('bulk') ?? false;
  const whose = leads ? [] : [['owner', 'in', ['me']] as [string, 'in', string[]]];
  const open = { all: [['status', '=', 'open'] as [string, '=', string], ...whose] };
  const chart = (key: string, width: number, title: string, definition: ChartDefinition): Tile => ({ key, width, chart: { id: null, title: t(title), definition } });
  const panel = (name: string, width: number): Tile => ({ key: name, width, panel: name });
  const deals = { entity: 'opportunity', split: null, filter: open };
  const figures = [
    chart('funnel', 6, leads ? 'home.tile.funnel' : 'home.tile.myFunnel', { ...deals, kind: 'funnel', group: 'stage', measure: 'count' }),
    chart('byStage', 6, 'home.tile.byStage', { ...deals, kind: 'bar', group: 'stage', measure: 'sum:amount' }),
    chart('byMonth', leads ? 6 : 12, 'home.tile.byMonth', { ...deals, kind: 'bar', group: 'expected_close:month', measure: 'sum:amount' }),
  ];
  const team = leads
    ? [chart('team', 6, 'home.tile.team', { entity: 'activity', kind: 'bar', group: 'owner', split: 'channel', measure: 'count', filter: { all: [['kind', '=', 'follow_up'], ['at', '=', 'last 30 days']] } })]
    : [];
  const ofModules = homeParts.filter((part) => mayOpen(part, byName)).map((part) => panel(part.name, part.bare ? 12 : 6));
  return [panel('getting_started', 12), ...ofModules.filter((tile) => tile.width === 12), panel('counts', 12), panel('tasks', 6), panel('follow_ups', 6), ...ofModules.filter((tile) => tile.width < 12), ...figures, ...team, panel('new_leads', 6), panel('recent', 6)];
}
