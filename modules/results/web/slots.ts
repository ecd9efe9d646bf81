import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  settings: ['status_change'],
  pages: [
    {
      path: '/leads/results', label: 'results.title', icon: 'chart', below: 'lead', needs: 'lead',
      Page: lazy(() => import('./results-page').then((m) => ({ default: m.ResultsPage }))),
    },
  ],
};
