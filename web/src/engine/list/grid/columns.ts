import type { CSSProperties } from 'react';
import type { Entity, Field } from '@/api/types';
import { shownAs } from '@/fields-types/field-value';
import { fieldType } from '@/fields-types/registry';
import { fieldOf } from '../../meta';

export interface Column {
  field: Field;
  title: boolean;
  numeric: boolean;
  width: number;
  /** Where it stays while the others are scrolled sideways; null when it goes with them. */
  left: number | null;
}

export const checkWidth = 44;
const titleWidth = 220;
export const narrowest = 56;

/** The columns of a list in pixels: those that nobody drew share what is left of the screen, the title two parts of it. */
export function columnsOf(entity: Entity, names: string[], widths: Record<string, number>, frozen: number, checks: boolean, available: number): Column[] {
  const fields = names.flatMap((name) => fieldOf(entity, name) ?? []);
  const begun = fields.map((field) => widths[field.name] ?? (field.name === entity.title ? titleWidth : fieldType(shownAs(field)).width));
  const parts = fields.map((field) => (field.name in widths ? 0 : field.name === entity.title ? 2 : 1));
  const left = available - (checks ? checkWidth : 0) - begun.reduce((sum, one) => sum + one, 0);
  const part = Math.max(0, left) / Math.max(1, parts.reduce<number>((sum, one) => sum + one, 0));
  let at = checks ? checkWidth : 0;
  return fields.map((field, index) => {
    const width = Math.floor((begun[index] ?? 0) + part * (parts[index] ?? 0));
    const stays = index < frozen && at + width < available * 0.7;
    const column = { field, title: field.name === entity.title, numeric: fieldType(shownAs(field)).numeric ?? false, width, left: stays ? at : null };
    at += width;
    return column;
  });
}

/** Widths as variables of the grid: a column drawn wider moves its cells without one being drawn anew. */
export function columnStyle(columns: Column[], checks: boolean): CSSProperties {
  const template = [...(checks ? [`${checkWidth}px`] : []), ...columns.map((column) => `${column.width}px`)].join(' ');
  const width = columns.reduce((sum, column) => sum + column.width, checks ? checkWidth : 0);
  const lefts = Object.fromEntries(columns.flatMap((column, index) => (column.left === null ? [] : [[`--left-${index}`, `${column.left}px`]])));
  return { '--columns': template, '--width': `${width}px`, ...lefts } as CSSProperties;
}
