import { useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import type { RecordData } from '@/api/types';
import { useProblemMessage } from '@/engine/problems/use-problem-message';
import { brokenCommitment, keptCommitment, reopenedCommitment } from '../api';

/** Whether a promise is past its day. */
export const isLate = (record: RecordData, now: number = Date.now()): boolean =>
  record['state'] === 'open' && typeof record['due_at'] === 'string' && Date.parse(record['due_at']) < now;

/** Keeping and breaking a promise, and taking that back. */
export function useVerbs() {
  const queries = useQueryClient();
  const complain = useProblemMessage();
  const after = async (what: Promise<unknown>, id: string) => {
    try {
      await what;
    } catch (error) {
      complain(error);
      return false;
    } finally {
      void queries.invalidateQueries({ queryKey: keys.lists('commitment') });
      void queries.invalidateQueries({ queryKey: keys.record('commitment', id) });
      void queries.invalidateQueries({ queryKey: ['today'] });
    }
    return true;
  };
  return {
    reopened: (id: string) => after(reopenedCommitment(id), id),
    kept: (id: string) => after(keptCommitment(id, {}), id),
    broken: (id: string, note: string) => after(brokenCommitment(id, note), id),
  };
}
