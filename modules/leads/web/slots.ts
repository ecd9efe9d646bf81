import { typed } from '@/api/typed';
import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

export const slots: ModuleSlots = {
  actions: { 'lead.convert': later(() => import('./conversion-dialog').then((m) => m.ConversionDialog)) },
  // What was converted offers the way back.
  actionWords: { 'lead.convert': (record) => (typed<'Lead'>(record).converted_at ? 'conversion.undo' : null) },
};
