import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  settings: ['score_rule'],
  asides: { lead: [{ name: 'score', Aside: lazy(() => import('./score-aside').then((m) => ({ default: m.ScoreAside }))) }] },
  pages: [
    {
      path: '/settings/scoring', label: 'scoring.title', icon: 'star', settings: { help: 'scoring.settingsHelp', of: ['score_rule'] }, needs: 'score_rule',
      Page: lazy(() => import('./scoring-page').then((m) => ({ default: m.ScoringPage }))),
    },
  ],
};
