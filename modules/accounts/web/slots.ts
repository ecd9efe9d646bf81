import type { ModuleSlots } from '@/engine/slots/slots';
import { later } from '@/shared/later';

const map = { name: 'relations', label: 'relations.title', Panel: later(() => import('./relation-map').then((m) => m.RelationMap)) };

export const slots: ModuleSlots = { panels: { account: [map], contact: [map] } };
