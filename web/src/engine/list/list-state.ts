import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Condition, Entity, Field } from '@/api/types';
import { fieldOf } from '../meta';

export interface SortKey {
  field: string;
  descending: boolean;
}

/** What a list shows. All of it is in the address, so that it can be sent to a colleague. */
export interface ListState {
  q: string;
  page: number;
  limit: number;
  sort: SortKey[];
  filter: Condition | null;
  columns: string[];
  /** Records that have the same here stand together; a day or moment in a month, say. */
  group: Grouping | null;
  view: string | null;
  removed: boolean;
}

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

export interface Grouping {
  field: string;
  period: Period | null;
}

export const pageSizes = [25, 50, 100, 200];

export function parseSort(text: string): SortKey[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('-') ? { field: part.slice(1), descending: true } : { field: part, descending: false }));
}

export const sortText = (sort: SortKey[]): string => sort.map((key) => (key.descending ? '-' : '') + key.field).join(',');

export const groupText = (group: Grouping): string => (group.period ? `${group.field}:${group.period}` : group.field);

export function parseGroup(text: string | null | undefined, entity: Entity): Grouping | null {
  const [name = '', wanted] = (text ?? '').split(':');
  const field = fieldOf(entity, name);
  if (!field) return null;
  const period = periods.find((one) => one === wanted) ?? null;
  return { field: name, period: isDay(field) ? (period ?? 'month') : null };
}

export const isDay = (field: Field): boolean => field.type === 'date' || field.type === 'datetime';

export function parseFilter(text: string | null): Condition | null {
  if (!text) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed !== null && typeof parsed === 'object' ? (parsed as Condition) : null;
  } catch {
    return null;
  }
}

export function readListState(params: URLSearchParams, entity: Entity): ListState {
  const known = (params.get('columns') ?? '').split(',').filter((name) => fieldOf(entity, name));
  return {
    q: params.get('q') ?? '',
    page: Math.max(1, Number(params.get('page')) || 1),
    limit: pageSizes.find((size) => size === Number(params.get('limit'))) ?? 50,
    sort: parseSort(params.get('sort') ?? ''),
    filter: parseFilter(params.get('filter')),
    columns: known.length > 0 ? known : entity.list.filter((name) => fieldOf(entity, name)),
    group: parseGroup(params.get('group'), entity),
    view: params.get('view'),
    removed: params.get('removed') === 'true',
  };
}

/** The address of a state; what is as it begins is left out. */
export function writeListState(state: ListState, entity: Entity): URLSearchParams {
  const params = new URLSearchParams();
  if (state.view) params.set('view', state.view);
  if (state.q) params.set('q', state.q);
  if (state.filter) params.set('filter', JSON.stringify(state.filter));
  if (state.sort.length > 0) params.set('sort', sortText(state.sort));
  if (state.columns.join() !== entity.list.join()) params.set('columns', state.columns.join(','));
  if (state.group) params.set('group', groupText(state.group));
  if (state.page > 1) params.set('page', String(state.page));
  if (state.limit !== 50) params.set('limit', String(state.limit));
  if (state.removed) params.set('removed', 'true');
  return params;
}

export function useListState(entity: Entity): [ListState, (change: Partial<ListState>) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readListState(params, entity), [params, entity]);
  const change = useCallback(
    (part: Partial<ListState>) =>
      setParams(
        (now) => {
          const before = readListState(now, entity);
          // Anything but turning a page begins again at the first.
          return writeListState({ ...before, page: 1, ...part }, entity);
        },
        { replace: !('page' in part) && 'q' in part },
      ),
    [setParams, entity],
  );
  return [state, change];
}
