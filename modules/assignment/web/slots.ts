import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

export const slots: ModuleSlots = {
  strips: { lead: [{ name: 'assignment', Strip: later(() => import('./proposal-strip').then((m) => m.ProposalStrip)) }] },
  notices: { proposed: later(() => import('./proposed-notice').then((m) => m.ProposedNotice)) },
  start: [{ name: 'assignment', label: 'assignment.start', makes: 'assignment_rule', to: () => '/settings/assignment' }],
  settings: ['assignment_rule', 'absence'],
  pages: [
    {
      // Whoever may change many leads at once is who gives them to people.
      path: '/leads/assignment', label: 'assignment.board', icon: 'team', below: 'lead', needs: (byName) => byName.get('lead')?.can.includes('bulk') ?? false,
      Page: later(() => import('./board-page').then((m) => m.BoardPage)),
    },
    {
      path: '/settings/assignment', label: 'assignment.rules', icon: 'branches', needs: 'assignment_rule', settings: { help: 'assignment.rulesHelp', of: ['assignment_rule'] },
      Page: later(() => import('./rules-page').then((m) => m.RulesPage)),
    },
    {
      path: '/settings/absences', label: 'assignment.absences', icon: 'schedule', needs: 'absence', settings: { help: 'assignment.absencesHelp', of: ['absence'] },
      Page: later(() => import('./absences-page').then((m) => m.AbsencesPage)),
    },
  ],
};
