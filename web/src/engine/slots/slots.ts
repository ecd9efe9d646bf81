import type { ComponentType } from 'react';
import type { Entity, RecordData, Value } from '@/api/types';

export interface RecordSlotProps {
  entity: Entity;
  record: RecordData;
}

export interface ActionSlotProps extends RecordSlotProps {
  /** Closes what the action opened. */
  onClose: () => void;
}

export interface BoardAskProps extends RecordSlotProps {
  /** The column that the card is to go to. */
  to: { value: string; title: string };
  /** Goes on, with what was answered. */
  onMove: (more: { [name: string]: Value }) => void;
  onClose: () => void;
}

/** How cards of a type go from column to column of a field, where that is more than a change of the field. */
export interface BoardSlot {
  /** Asks what has to be known before; goes on at once when there is nothing to ask. */
  Ask: ComponentType<BoardAskProps>;
  /** What is sent instead of a change of the field. */
  send: (record: RecordData, value: string, more: { [name: string]: Value }) => Promise<unknown>;
  /** Whether a card is still worked on, by the fields `needs`: only such a one can be forgotten. */
  active: (record: RecordData) => boolean;
  needs: string[];
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
  /** How cards go over a board, by "entity.field". */
  boards?: Record<string, BoardSlot>;
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

export function boardSlot(entity: string, field: string): BoardSlot | undefined {
  return all.map((slots) => slots.boards?.[`${entity}.${field}`]).find((one) => one !== undefined);
}

export const panelSlots = (entity: string) => all.flatMap((slots) => slots.panels?.[entity] ?? []);
