import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findDuplicates, type Duplicate } from '@/api/duplicates';
import type { Entity } from '@/api/types';
import { isEmpty } from '@/fields-types/values';
import { useDebounced } from '@/shared/use-debounced';
import type { Values } from './form-fields';
import { wireValue } from './wire-value';

const settleMs = 350;

/** What is typed in those fields; nothing as long as none of them was typed in. */
export function duplicateQuestion(entity: Entity, values: Values, typed: string[]): Values | null {
  const names = entity.duplicates;
  if (!typed.some((name) => names.includes(name) && !isEmpty(values[name]))) return null;
  return Object.fromEntries(names.filter((name) => !isEmpty(wireValue(values[name]))).map((name) => [name, wireValue(values[name])]));
}

/** Records like the one that is being typed, while it is typed. That it could not be asked disturbs nobody. */
export function useDuplicates(entity: Entity, id: string | null, values: Values, typed: string[]): Duplicate[] {
  const question = useDebounced(JSON.stringify(duplicateQuestion(entity, values, typed)), settleMs);
  const { data } = useQuery({
    queryKey: ['duplicates', entity.name, id, question],
    enabled: question !== 'null' && question !== '{}',
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => findDuplicates(entity.path, JSON.parse(question) as Values, id, signal),
  });
  return question === 'null' || question === '{}' ? [] : (data ?? []);
}
