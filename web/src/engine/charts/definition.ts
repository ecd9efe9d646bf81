import type { Condition, Entity, Field, Value } from '@/api/types';
import { fieldOf } from '../meta';
import { daysOf, isPeriod, type Period } from './periods';

export const chartKinds = ['bar', 'line', 'pie', 'funnel', 'number', 'table', 'list'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What a chart asks and how it is drawn: data, kept as it is. */
export interface ChartDefinition {
  /** Name of the record type that is counted. */
  entity: string;
  kind: ChartKind;
  /** "stage", or "expected_close:month"; null when there is one figure only. */
  group: string | null;
  /** A second grouping: one series for each of its values. */
  split: string | null;
  /** "count", "sum:amount", "avg:amount", "min:…", "max:…". */
  measure: string;
  filter: Condition | null;
  /** Measures besides the first, which is drawn. */
  also?: string[];
  /** A group's field or a measure's name ("-sum_amount"), of a list any field; without it, the order people expect. */
  sort?: string | null;
  limit?: number | null;
  /** What a list of records shows of each. */
  columns?: string[];
}

export const measures = ['sum', 'avg', 'min', 'max'] as const;

/** "expected_close:month" in its parts. */
export function groupingOf(group: string): { field: string; period: Period | null } {
  const [field = '', period = ''] = group.split(':');
  return { field, period: isPeriod(period) ? period : null };
}

/** "sum:amount" in its parts; a count has no field. */
export function measureOf(measure: string): { what: string; field: string | null } {
  const [what = 'count', field] = measure.split(':');
  return { what, field: field ?? null };
}

/** The name under which an answer carries a measure: sum_amount. */
export const measureName = (measure: string): string => measure.replace(':', '_');

const ungroupable = ['long_text', 'choices', 'references', 'json', 'file', 'computed', 'address', 'url'];

/** Fields by whose values records can be counted apart. */
export const groupableFields = (entity: Entity): Field[] =>
  entity.fields.filter((field) => field.filter && !ungroupable.includes(field.type) && field.name !== entity.title && !field.part_of);

/** Fields that can be added up. */
export const summableFields = (entity: Entity): Field[] =>
  entity.fields.filter((field) => ['integer', 'decimal', 'money', 'percent'].includes(field.type) && field.filter);

export const isDated = (field: Field | undefined): boolean => field?.type === 'date' || field?.type === 'datetime';

/** Whether what a definition names is there: a field may have been dropped, or be hidden from this reader. */
export function isDrawable(entity: Entity | undefined, definition: ChartDefinition): boolean {
  if (!entity) return false;
  if (definition.kind === 'list') return (definition.columns ?? []).every((name) => fieldOf(entity, name));
  const fields = [definition.group, definition.split].flatMap((group) => (group ? [groupingOf(group).field] : []));
  const { field } = measureOf(definition.measure);
  return [...fields, ...(field ? [field] : [])].every((name) => fieldOf(entity, name));
}

/** The condition that records behind one value of a grouping meet. */
export function conditionOf(entity: Entity, group: string, value: Value): Condition {
  const { field, period } = groupingOf(group);
  if (value === null || value === undefined || value === '') return [field, 'is empty'];
  if (period && typeof value === 'string') return [field, 'between', daysOf(value)];
  const id = typeof value === 'object' && !Array.isArray(value) ? value['id'] : value;
  const type = fieldOf(entity, field)?.type;
  if (isDated(fieldOf(entity, field)) && typeof value === 'string') return [field, 'between', [value, value]];
  return type === 'choice' || type === 'reference' || type === 'user' ? [field, 'in', [id ?? null]] : [field, '=', id ?? null];
}

/** All the records that a bar, a slice or a row stands for. */
export function conditionBehind(entity: Entity, definition: ChartDefinition, values: { group?: Value; split?: Value }): Condition | null {
  const parts: Condition[] = [];
  if (definition.filter) parts.push(...('all' in definition.filter ? definition.filter.all : [definition.filter]));
  if (definition.group && 'group' in values) parts.push(conditionOf(entity, definition.group, values.group ?? null));
  if (definition.split && 'split' in values) parts.push(conditionOf(entity, definition.split, values.split ?? null));
  return parts.length === 0 ? null : { all: parts };
}

/** The address of a list of those records. */
export function addressBehind(entity: Entity, condition: Condition | null): string {
  return `/${entity.path}${condition ? `?filter=${encodeURIComponent(JSON.stringify(condition))}` : ''}`;
}
