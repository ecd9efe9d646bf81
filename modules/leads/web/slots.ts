import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  actions: { 'lead.convert': lazy(() => import('./conversion-dialog').then((m) => ({ default: m.ConversionDialog }))) },
};
