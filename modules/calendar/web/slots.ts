import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  settings: ['calendar_day'],
  pages: [
    {
      path: '/settings/calendar', label: 'workCalendar.title', icon: 'calendar', needs: 'calendar_day', settings: { help: 'workCalendar.help', of: ['calendar_day'] },
      Page: lazy(() => import('./calendar-page').then((m) => ({ default: m.WorkCalendarPage }))),
    },
  ],
};
