import { lazy } from 'react';
import { typed } from '@/api/typed';
import type { ModuleSlots } from '@/engine/slots/slots';

export const slots: ModuleSlots = {
  actions: { 'lead.convert': lazy(() => import('./conversion-dialog').then((m) => ({ default: m.ConversionDialog }))) },
  // What was converted offers the way back.
  actionWords: { 'lead.convert': (record) => (typed<'Lead'>(record).converted_at ? 'conversion.undo' : null) },
};
