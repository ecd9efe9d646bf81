import type { ComponentType } from 'react';
import type { Notification } from '@/api/notifications';
import type { Entity, Field, RecordData, RelatedList, Value } from '@/api/types';
import type { SelectionActsProps } from '../list/scope';

export interface RecordSlotProps {
  entity: Entity;
  record: RecordData;
}

export interface ActionSlotProps extends RecordSlotProps {
  /** Closes what the action opened. */
  onClose: () => void;
}

export interface SelectionSlotProps extends SelectionActsProps {
  entity: Entity;
}

export interface NoticeSlotProps {
  notice: Notification;
  /** It is dealt with: the notification is read, and `to`, where there is one, is opened. */
  onDone: (to?: string) => void;
}

export interface BoardAskProps extends RecordSlotProps {
  /** The column that the card is to go to. */
  to: { value: string; title: string };
  /** Goes on, with what was answered. */
  onMove: (more: { [name: string]: Value }) => void;
  onClose: () => void;
}

export interface CellSlotProps extends RecordSlotProps {
  field: Field;
  /** In a table cell or on a card: one line. */
  compact?: boolean;
}

export interface RelatedSlotProps extends RecordSlotProps {
  /** The type of what belongs to the record, and how. */
  of: Entity;
  related: RelatedList;
}

/** What one may tick where a follow-up's next step has words and a day: a record that is made along with it. */
export interface NextStepSlot {
  name: string;
  /** The key of its words. */
  label: string;
  /** The record type that is made. */
  makes: string;
  /** Its values; `link` is the record's type where the new one can refer to it. */
  make: (said: { link: string; record: string; followUp: string; step: string; at: string }) => { [field: string]: Value };
}

/** One of the first things that somebody new does; home tells it until it is done or passed over. */
export interface StartStep {
  name: string;
  /** The key of its words, which come with the first page. */
  label: string | ((entity: Entity) => string);
  /** It is done when there are records of this type, and is told to those who may make one. */
  makes: string;
  /** Only those of one's own count. */
  mine?: boolean;
  /** So many every workspace begins with. */
  beyond?: number;
  to: (entity: Entity) => string;
}

/** A page with an address of its own. */
export interface ModulePage {
  path: string;
  /** The key of its name; it stands among the words that come with the first page. */
  label: string;
  icon?: string;
  /** Where the navigation shows it: below a record type, or at the head, below home. Without either it is reached from elsewhere. */
  below?: string;
  top?: boolean;
  /** The letter behind `g` that leads there. */
  letter?: string;
  /** A card of /settings: the key of its help, and the record types whose lists it stands for. */
  settings?: { help: string; of?: string[] };
  /** The record type that one must be able to read, or a question of one's own; for everybody without. */
  needs?: string | ((byName: Map<string, Entity>) => boolean);
  Page: ComponentType;
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
  /** Whether a record offers an action, by what it is now; always without. */
  offers?: Record<string, (record: RecordData) => boolean>;
  /** How cards go over a board, by "entity.field". */
  boards?: Record<string, BoardSlot>;
  /** Parts of a record's page, by record type. */
  panels?: Record<string, { name: string; label: string; Panel: ComponentType<RecordSlotProps> }[]>;
  /** Lines below the head of a record, by record type; one draws nothing where it has nothing to say. */
  strips?: Record<string, { name: string; Strip: ComponentType<RecordSlotProps> }[]>;
  /** Cards at the head of what belongs to a record, by record type. */
  asides?: Record<string, { name: string; Aside: ComponentType<RecordSlotProps> }[]>;
  /** How a field is shown where its type's way does not say enough, by "entity.field". An empty field is drawn too. `needs` are fields that are asked for with it. */
  cells?: Record<string, { Cell: ComponentType<CellSlotProps>; needs?: string[] }>;
  /** The records of a type that belong to another, where more is done with them there than to look at them. */
  related?: Record<string, ComponentType<RelatedSlotProps>>;
  /** Acts on the records chosen in a list, by record type. */
  selection?: Record<string, { name: string; Act: ComponentType<SelectionSlotProps> }[]>;
  /** Lines above a list, by record type. */
  lists?: Record<string, { name: string; Bar: ComponentType<{ entity: Entity }> }[]>;
  /** What can be done about a notification right where it is told, by its kind; while it is unread. */
  notices?: Record<string, ComponentType<NoticeSlotProps>>;
  /** What the composer offers beside a next step. */
  nextStep?: NextStepSlot[];
  /** Tiles of the home page. Dashboards keep them by their names; who may not read `needs` has none. */
  home?: { name: string; label: string; needs?: string; /** Stands on the page itself, not in a card of its own. */ bare?: boolean; Part: ComponentType }[];
  /** First things to do that prepare the work of others. */
  start?: StartStep[];
  /** What works on whatever page one is on; it draws nothing. */
  everywhere?: ComponentType[];
  /** Record types that are set up now and then: not in the navigation, reached from /settings. */
  settings?: string[];
  pages?: ModulePage[];
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

/** Whether an action makes sense for what a record is now. */
export const offersAction = (entity: string, action: string, record: RecordData): boolean => all.every((slots) => slots.offers?.[`${entity}.${action}`]?.(record) ?? true);

export function boardSlot(entity: string, field: string): BoardSlot | undefined {
  return all.map((slots) => slots.boards?.[`${entity}.${field}`]).find((one) => one !== undefined);
}

/** Whether this reader has anything to look for on a page. */
export function mayOpen({ needs }: Pick<ModulePage, 'needs'>, byName: Map<string, Entity>): boolean {
  if (typeof needs === 'function') return needs(byName);
  return needs === undefined || (byName.get(needs)?.can.includes('read') ?? false);
}

export const strips = (entity: string) => all.flatMap((slots) => slots.strips?.[entity] ?? []);
export const asides = (entity: string) => all.flatMap((slots) => slots.asides?.[entity] ?? []);
export const noticeSlot = (kind: string): ComponentType<NoticeSlotProps> | undefined => all.map((slots) => slots.notices?.[kind]).find((one) => one !== undefined);
export const selectionActs = (entity: string) => all.flatMap((slots) => slots.selection?.[entity] ?? []);
export const listBars = (entity: string) => all.flatMap((slots) => slots.lists?.[entity] ?? []);
export const everywhereParts = all.flatMap((slots) => slots.everywhere ?? []);
export const nextStepSlots = all.flatMap((slots) => slots.nextStep ?? []);
export const startSteps = all.flatMap((slots) => slots.start ?? []);
export const homeParts = all.flatMap((slots) => slots.home ?? []);

const cells = Object.assign({}, ...all.map((slots) => slots.cells ?? {})) as NonNullable<ModuleSlots['cells']>;
export const cellSlot = (entity: string, field: string): ComponentType<CellSlotProps> | undefined => cells[`${entity}.${field}`]?.Cell;
/** The fields that are asked for besides these, so that they can be shown. */
export const cellNeeds = (entity: Entity, fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => cells[`${entity.name}.${field.name}`]?.needs ?? []).flatMap((name) => entity.fields.find((one) => one.name === name) ?? []);

export const relatedSlot = (of: string): ComponentType<RelatedSlotProps> | undefined => all.map((slots) => slots.related?.[of]).find((one) => one !== undefined);

const setUp = new Set(all.flatMap((slots) => slots.settings ?? []));
/** Whether a module says of a record type that it is set up now and then. */
export const isSetUp = (entity: string): boolean => setUp.has(entity);

export const panelSlots = (entity: string) => all.flatMap((slots) => slots.panels?.[entity] ?? []);
