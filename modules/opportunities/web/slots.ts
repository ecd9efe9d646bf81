import { moveTo } from '@/api/opportunities';
import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

export const slots: ModuleSlots = {
  actions: { 'opportunity.move': later(() => import('./move-dialog').then((m) => m.MoveDialog)) },
  boards: {
    'opportunity.stage': {
      Ask: later(() => import('./ask-move').then((m) => m.AskMove)),
      send: (record, stage, more) => moveTo(record.id, { stage, ...more }),
      active: (record) => record['status'] === 'open',
      needs: ['status', 'amount'],
    },
  },
  pages: [
    {
      path: '/opportunities/funnel', label: 'funnel.title', icon: 'funnel', below: 'opportunity',
      Page: later(() => import('./funnel-page').then((m) => m.FunnelPage)),
    },
  ],
};
