import type { ComponentType } from 'react';
import type { Entity, RecordData } from '@/api/types';

export interface RecordSlotProps {
  entity: Entity;
  record: RecordData;
}

export interface ActionSlotProps extends RecordSlotProps {
  /** Closes what the action opened. */
  onClose: () => void;
}

/**
 * What a module adds to the generic screens. It exports one `slots` of this shape from
 * modules/<name>/web/slots.ts; components in it are lazy.
 */
export interface ModuleSlots {
  /** The dialog of an action that /meta names, by "entity.action"; without one the action is sent as it is. */
  actions?: Record<string, ComponentType<ActionSlotProps>>;
  /** The word by which a record offers an action, where it is not the action's own: by what the record is now. */
  actionWords?: Record<string, (record: RecordData) => string | null>;
  /** Parts of a record's page, by record type. */
  panels?: Record<string, { name: string; label: string; Panel: ComponentType<RecordSlotProps> }[]>;
  /** Pages with an address of their own, and where the navigation shows them: below which record type. */
  pages?: { path: string; label: string; icon?: string; below?: string; Page: ComponentType }[];
}

const found = import.meta.glob<{ slots: ModuleSlots }>('../../../../modules/*/web/slots.ts', { eager: true });
const all = Object.values(found).map((module) => module.slots);

export const modulePages = all.flatMap((slots) => slots.pages ?? []);

export function actionSlot(entity: string, action: string): ComponentType<ActionSlotProps> | undefined {
  return all.map((slots) => slots.actions?.[`${entity}.${action}`]).find((one) => one !== undefined);
}

/** The key of the word on an action's button; null for the action's own label. */
export function actionWord(entity: string, action: string, record: RecordData): string | null {
  return all.map((slots) => slots.actionWords?.[`${entity}.${action}`]?.(record)).find((word) => word) ?? null;
}

export const panelSlots = (entity: string) => all.flatMap((slots) => slots.panels?.[entity] ?? []);
