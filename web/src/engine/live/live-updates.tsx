import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '@/api/events';
import { keys } from '@/api/keys';
import { useLocale } from '@/shared/locale';
import { noteChange } from './recent-changes';

// Many changes at once (an import) are answered by one reload of what is on screen.
const settleMs = 400;

/** What colleagues change appears without reload: answers it touches are asked for again. */
export function LiveUpdates() {
  const queries = useQueryClient();
  const { me } = useLocale();
  useEffect(() => {
    const changed = new Map<string, Set<string>>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const [entity, ids] of changed) {
        for (const key of [keys.lists(entity), keys.board(entity), keys.figures(entity)]) void queries.invalidateQueries({ queryKey: key });
        for (const id of ids) void queries.invalidateQueries({ queryKey: keys.record(entity, id) });
      }
      // What is counted together out of several types says which (`meta: { of: ['lead', 'activity'] }`).
      void queries.invalidateQueries({ predicate: ({ meta }) => Array.isArray(meta?.['of']) && meta['of'].some((entity: string) => changed.has(entity)) });
      // A follow-up or task shows on the timelines of other records.
      if (changed.has('activity')) {
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'record' && queryKey[3] === 'timeline' });
      }
      changed.clear();
    };
    const stop = listen({
      change: ({ entity, id, kind, fields = [], by }) => {
        if (by !== me && (kind === 'updated' || kind === 'created')) noteChange(entity, id, { fields, by, at: new Date().toISOString() });
        const ids = changed.get(entity) ?? new Set<string>();
        ids.add(id);
        changed.set(entity, ids);
        timer ??= setTimeout(flush, settleMs);
      },
      job: (job) => queries.setQueryData(keys.job(job.id), job),
      described: () => void queries.invalidateQueries({ queryKey: keys.meta }),
      opened: () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.meta[0] && queryKey[0] !== keys.session[0] }),
      reconnected: () => void queries.invalidateQueries(),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries, me]);
  return null;
}
