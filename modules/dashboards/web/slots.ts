import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

export const slots: ModuleSlots = {
  strips: {
    dashboard: [{ name: 'drawn', Strip: later(() => import('./dashboard-strip').then((m) => m.DashboardStrip)) }],
    chart: [{ name: 'drawn', Strip: later(() => import('./chart-strip').then((m) => m.ChartStrip)) }],
  },
};
