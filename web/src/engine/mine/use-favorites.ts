import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { addFavorite, favorites, removeFavorite, type KeptRecord } from '@/api/me';
import { useProblemMessage } from '../problems/use-problem-message';

/** Records a person keeps at hand, and how to put one there or take it away. */
export function useFavorites() {
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const { data } = useQuery({ queryKey: keys.favorites, queryFn: favorites, staleTime: 300_000 });
  const { mutate } = useMutation({
    mutationFn: async ({ record, on }: { record: KeptRecord; on: boolean }) => {
      await (on ? addFavorite : removeFavorite)(record.entity, record.id);
    },
    onMutate: ({ record, on }) => {
      queries.setQueryData<KeptRecord[]>(keys.favorites, (now = []) => [...now.filter((one) => one.id !== record.id), ...(on ? [record] : [])]);
    },
    onError: complain,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.favorites }),
  });
  const list = data ?? [];
  return {
    favorites: list,
    isFavorite: (id: string) => list.some((one) => one.id === id),
    toggle: (record: Omit<KeptRecord, 'at'>) =>
      mutate({ record: { ...record, at: new Date().toISOString() }, on: !list.some((one) => one.id === record.id) }),
  };
}
