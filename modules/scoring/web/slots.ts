import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

export const slots: ModuleSlots = {
  settings: ['score_rule'],
  asides: { lead: [{ name: 'score', Aside: later(() => import('./score-aside').then((m) => m.ScoreAside)) }] },
  pages: [
    {
      path: '/settings/scoring', label: 'scoring.title', icon: 'star', settings: { help: 'scoring.settingsHelp', of: ['score_rule'] }, needs: 'score_rule',
      Page: later(() => import('./scoring-page').then((m) => m.ScoringPage)),
    },
  ],
};
