import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { completeTask } from '@/api/activities';
import { keys } from '@/api/keys';
import { useMeta } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { createRecord } from '@/api/records';
import { draftKey, dropDraft, keepDraft, readDraft } from '@/shared/drafts';
import { useLocale } from '@/shared/locale';
import { newKey } from '@/shared/new-key';
import { brokenCommitment, keptCommitment, type Due } from '../api';
import { followUpOf, promiseOf, type Said } from './log';
import { keyOf } from './queue';

/** What is typed at each of the queue, kept until it is logged, and how it is logged. */
export function useLog(due: Due | null, begin: Said) {
  const { me } = useLocale();
  const { byName } = useMeta();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<{ [key: string]: Said }>({});
  // A log that failed on its way is sent again under the same keys: nothing is written twice.
  const [sendKeys, setSendKeys] = useState(() => ({ said: newKey(), promised: newKey() }));
  // What was written before a later part failed is not written again, whatever is typed then.
  const [written, setWritten] = useState<{ [key: string]: string }>({});
  const [problem, setProblem] = useState<{ key: string; problem: Problem } | null>(null);
  const [busy, setBusy] = useState(false);
  const key = due ? keyOf(due) : '';
  const draft = draftKey(me, 'today', key);
  const said: Said = typed[key] ?? { ...begin, ...readDraft<Partial<Said>>(draft)?.typed };

  const change = (more: Partial<Said>) => {
    const now = { ...said, ...more };
    setTyped((all) => ({ ...all, [key]: now }));
    setSendKeys({ said: newKey(), promised: newKey() });
    if (now.text || now.nextStep) keepDraft(draft, now);
    else dropDraft(draft);
  };
  /** Writes it down; true when it is. */
  const log = async (): Promise<boolean> => {
    const activity = byName.get('activity');
    const commitment = byName.get('commitment');
    if (!due || !activity || busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      const followUp = followUpOf(due, said);
      const made = written[key] ?? (followUp ? (await createRecord(activity.path, followUp, sendKeys.said)).id : null);
      if (made) setWritten((all) => ({ ...all, [key]: made }));
      const promise = made && commitment ? promiseOf(due, said, made) : null;
      if (promise && commitment) await createRecord(commitment.path, promise, sendKeys.promised);
      if (due.entity === 'activity' && said.outcome === 'done') await completeTask(due.id);
      if (due.entity === 'commitment' && said.outcome === 'done') await keptCommitment(due.id, said.text.trim() ? { note: said.text.trim() } : {});
      if (due.entity === 'commitment' && said.outcome === 'broken') await brokenCommitment(due.id, said.text.trim());
      dropDraft(draft);
      const without = <T,>(all: { [key: string]: T }) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));
      setTyped(without);
      setWritten(without);
      setSendKeys({ said: newKey(), promised: newKey() });
      for (const one of [due.entity, due.record?.entity ?? due.entity]) void queries.invalidateQueries({ queryKey: keys.lists(one) });
      void queries.invalidateQueries({ queryKey: keys.record(due.record?.entity ?? due.entity, due.record?.id ?? due.id) });
      await queries.invalidateQueries({ queryKey: ['today'] });
      return true;
    } catch (error) {
      setProblem({ key, problem: toProblem(error) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { said, change, log, busy, problem: problem?.key === key ? problem.problem : null };
}
