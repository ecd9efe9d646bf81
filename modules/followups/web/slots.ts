import type { RecordData } from '@/api/types';
import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

const DueCell = later(() => import('./due/due-cell').then((m) => m.DueCell));
const planStrip = { name: 'plan', Strip: later(() => import('./plans/plan-strip').then((m) => m.PlanStrip)) };
const planMany = { name: 'plan', Act: later(() => import('./plans/plan-many').then((m) => m.PlanMany)) };
const isOpen = (record: RecordData) => record['state'] === 'open';
const due = { Cell: DueCell, needs: ['next_due_kind'] };

export const slots: ModuleSlots = {
  settings: ['plan', 'plan_step', 'plan_run', 'rhythm'],
  home: [{ name: 'today', label: 'today.title', needs: 'commitment', bare: true, Part: later(() => import('./today/today-tile').then((m) => m.TodayTile)) }],
  strips: { lead: [planStrip], account: [planStrip] },
  selection: { lead: [planMany], account: [planMany] },
  cells: { 'lead.next_due_at': due, 'account.next_due_at': due },
  lists: { commitment: [{ name: 'rates', Bar: later(() => import('./commitments/list-bar').then((m) => m.CommitmentBar)) }] },
  nextStep: [{ name: 'promise', label: 'commitments.promised', makes: 'commitment', make: ({ link, record, followUp, step, at }) => ({ subject: step, due_at: at, made_in: followUp, [link]: record }) }],
  related: {
    plan_run: later(() => import('./plans/past-plans').then((m) => m.PastPlans)),
    commitment: later(() => import('./commitments/commitment-list').then((m) => m.CommitmentList)),
  },
  offers: { 'commitment.keep': isOpen, 'commitment.break': isOpen, 'commitment.reopen': (record) => !isOpen(record) },
  actions: { 'commitment.break': later(() => import('./commitments/break-dialog').then((m) => m.BreakDialog)) },
  pages: [
    { path: '/today', label: 'today.title', icon: 'check-square', top: true, letter: 'd', needs: 'commitment', Page: later(() => import('./today/today-page').then((m) => m.TodayPage)) },
    { path: '/follow-ups', label: 'team.title', icon: 'team', below: 'activity', needs: 'plan_run', Page: later(() => import('./team/team-page').then((m) => m.TeamPage)) },
    { path: '/commitments/rates', label: 'rates.title', icon: 'pie-chart', needs: 'commitment', Page: later(() => import('./team/rates-page').then((m) => m.RatesPage)) },
    { path: '/settings/plans', label: 'plans.title', icon: 'ordered-list', settings: { help: 'plans.settingsHelp', of: ['plan', 'plan_step', 'plan_run'] }, needs: 'plan', Page: later(() => import('./plans/plans-page').then((m) => m.PlansPage)) },
    { path: '/settings/plans/:id', label: 'plans.title', needs: () => false, Page: later(() => import('./plans/plan-page').then((m) => m.PlanPage)) },
    { path: '/settings/rhythm', label: 'rhythm.title', icon: 'sync', settings: { help: 'rhythm.help', of: ['rhythm'] }, needs: 'rhythm', Page: later(() => import('./team/rhythm-page').then((m) => m.RhythmPage)) },
  ],
};
