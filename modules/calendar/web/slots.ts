import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

export const slots: ModuleSlots = {
  settings: ['calendar_day'],
  pages: [
    {
      path: '/settings/calendar', label: 'workCalendar.title', icon: 'calendar', needs: 'calendar_day', settings: { help: 'workCalendar.help', of: ['calendar_day'] },
      Page: later(() => import('./calendar-page').then((m) => m.WorkCalendarPage)),
    },
  ],
};
