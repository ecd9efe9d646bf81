import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

const TodayTile = lazy(() => import('./today/today-tile').then((m) => ({ default: m.TodayTile })));

export const slots: ModuleSlots = {
  settings: ['plan', 'plan_step', 'plan_run', 'rhythm'],
  home: [{ name: 'today', label: 'today.title', needs: 'commitment', bare: true, Part: TodayTile }],
  pages: [
    {
      path: '/today', label: 'today.title', icon: 'check-square', top: true, letter: 'd', needs: 'commitment',
      Page: lazy(() => import('./today/today-page').then((m) => ({ default: m.TodayPage }))),
    },
  ],
};
