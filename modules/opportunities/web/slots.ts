import { lazy } from 'react';
import { moveTo } from '@/api/opportunities';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  actions: { 'opportunity.move': lazy(() => import('./move-dialog').then((m) => ({ default: m.MoveDialog }))) },
  boards: {
    'opportunity.stage': {
      Ask: lazy(() => import('./ask-move').then((m) => ({ default: m.AskMove }))),
      send: (record, stage, more) => moveTo(record.id, { stage, ...more }),
      active: (record) => record['status'] === 'open',
      needs: ['status', 'amount'],
    },
  },
  pages: [
    {
      path: '/opportunities/funnel', label: 'funnel.title', icon: 'funnel', below: 'opportunity',
      Page: lazy(() => import('./funnel-page').then((m) => ({ default: m.FunnelPage }))),
    },
  ],
};
