import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { aggregate } from '@/api/records';
import type { Entity, Field } from '@/api/types';
import { fieldOf } from '../../meta';
import { groupText, type ListState } from '../list-state';
import { groupsOf, summable, type Group } from './groups';

function useFigures(entity: Entity, state: ListState, group: string | undefined, summed: Field[], enabled: boolean) {
  const query = {
    measures: ['count', ...summed.map((field) => `sum:${field.name}`)].join(','),
    filter: state.filter,
    removed: state.removed,
    ...(group ? { group } : {}),
    ...(state.q ? { q: state.q } : {}),
  };
  return useQuery({
    queryKey: [...keys.figures(entity.name), query],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => aggregate(entity.path, query, signal),
  });
}

/** The groups of a list with their figures; null when it is not grouped, undefined until they are there. */
export function useGroups(entity: Entity, state: ListState): { groups: Group[] | null | undefined; error: unknown } {
  const summed = summable(entity, state.columns);
  const { data, error } = useFigures(entity, state, state.group ? groupText(state.group) : undefined, summed, state.group !== null);
  const { group } = state;
  const shape = summed.map((field) => field.name).join();
  const groups = useMemo(
    () => {
      if (!group) return null;
      if (!data) return undefined;
      return inOrder(groupsOf(entity, group, data, summed), fieldOf(entity, group.field));
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [data, group, entity, shape],
  );
  return { groups, error };
}

// Choices stand as their field has them; what is empty comes last.
function inOrder(groups: Group[], field: Field | undefined): Group[] {
  const order = new Map((field?.choices ?? []).map((choice, index) => [choice.value, index]));
  const rank = (group: Group) => (group.value === null ? 2e9 : (order.get(group.key) ?? 1e9));
  return groups.toSorted((one, other) => rank(one) - rank(other));
}

/** What the money and number columns come to over the whole list. */
export function useSums(entity: Entity, state: ListState): Group | null {
  const summed = summable(entity, state.columns);
  const { data } = useFigures(entity, state, undefined, summed, summed.length > 0);
  const row = data?.[0];
  return row ? (groupsOf(entity, { field: '', period: null }, [row], summed)[0] ?? null) : null;
}
