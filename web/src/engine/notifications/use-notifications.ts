import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { useEntity } from '@/api/meta-context';
import { countUnread, listNotifications, markRead } from '@/api/notifications';
import { useProblemMessage } from '../problems/use-problem-message';

const entityName = 'notification';

/** How many notifications were not read yet. Live: they are records like others. */
export function useUnread(): number {
  const path = useEntity(entityName)?.path;
  const { data } = useQuery({ queryKey: [...keys.lists(entityName), 'unread'], enabled: path !== undefined, queryFn: () => countUnread(path ?? '') });
  return data ?? 0;
}

/** What one is told, the newest first, and how to mark it read. */
export function useNotifications() {
  const path = useEntity(entityName)?.path;
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const list = useQuery({ queryKey: [...keys.lists(entityName), 'newest'], enabled: path !== undefined, queryFn: () => listNotifications(path ?? '') });
  const { mutate } = useMutation({
    mutationFn: (which: { id: string } | null) => markRead(path ?? '', which),
    onError: complain,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.lists(entityName) }),
  });
  return { ...list, read: mutate };
}
