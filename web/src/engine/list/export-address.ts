import { addressOf } from '@/api/client';
import { queryOf } from '@/api/records';
import type { Entity } from '@/api/types';
import { sortText, type ListState } from './list-state';

/** The address of the file with exactly what a list shows, over all pages. */
export function exportAddress(entity: Entity, state: ListState, format: 'csv' | 'xlsx'): string {
  const query = queryOf({
    fields: state.columns,
    filter: state.filter,
    sort: sortText(state.sort),
    q: state.q,
    removed: state.removed,
  });
  return addressOf('/{entities}/export', { entities: entity.path }, { format, bom: format === 'csv' ? true : undefined, ...query });
}
