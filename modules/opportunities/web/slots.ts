import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  actions: { 'opportunity.move': lazy(() => import('./move-dialog').then((m) => ({ default: m.MoveDialog }))) },
  pages: [
    {
      path: '/opportunities/funnel', label: 'funnel.title', icon: 'funnel', below: 'opportunity',
      Page: lazy(() => import('./funnel-page').then((m) => ({ default: m.FunnelPage }))),
    },
  ],
};
