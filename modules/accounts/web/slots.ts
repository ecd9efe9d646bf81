import { lazy } from 'react';
import type { ModuleSlots } from '@/engine/slots/slots';

const map = { name: 'relations', label: 'relations.title', Panel: lazy(() => import('./relation-map').then((m) => ({ default: m.RelationMap }))) };

export const slots: ModuleSlots = { panels: { account: [map], contact: [map] } };
