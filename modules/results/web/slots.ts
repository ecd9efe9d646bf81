import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

export const slots: ModuleSlots = {
  settings: ['status_change'],
  pages: [
    {
      path: '/leads/results', label: 'results.title', icon: 'chart', below: 'lead', needs: 'lead',
      Page: later(() => import('./results-page').then((m) => m.ResultsPage)),
    },
  ],
};
