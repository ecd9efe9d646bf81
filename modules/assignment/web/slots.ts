import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  strips: { lead: [{ name: 'assignment', Strip: lazy(() => import('./proposal-strip').then((m) => ({ default: m.ProposalStrip }))) }] },
  notices: { proposed: lazy(() => import('./proposed-notice').then((m) => ({ default: m.ProposedNotice }))) },
  settings: ['assignment_rule', 'absence'],
  pages: [
    {
      // Whoever may change many leads at once is who gives them to people.
      path: '/leads/assignment', label: 'assignment.board', icon: 'team', below: 'lead', needs: (byName) => byName.get('lead')?.can.includes('bulk') ?? false,
      Page: lazy(() => import('./board-page').then((m) => ({ default: m.BoardPage }))),
    },
    {
      path: '/settings/assignment', label: 'assignment.rules', icon: 'branches', needs: 'assignment_rule', settings: { help: 'assignment.rulesHelp', of: ['assignment_rule'] },
      Page: lazy(() => import('./rules-page').then((m) => ({ default: m.RulesPage }))),
    },
    {
      path: '/settings/absences', label: 'assignment.absences', icon: 'schedule', needs: 'absence', settings: { help: 'assignment.absencesHelp', of: ['absence'] },
      Page: lazy(() => import('./absences-page').then((m) => ({ default: m.AbsencesPage }))),
    },
  ],
};
