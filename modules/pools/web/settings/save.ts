import { createRecord, removeRecord, updateRecord } from '@/api/records';
import type { RecordData } from '@/api/types';
import { newKey } from '@/shared/new-key';
import { poolBody, ruleBody, ruleChanges, type PoolDraft, type RuleDraft } from './draft';

/** Saves what was changed of a pool and its rules; what nobody touched is not sent. */
export async function save(pool: RecordData, was: PoolDraft, draft: PoolDraft, saved: RuleDraft[], wanted: RuleDraft[]): Promise<void> {
  const [before, after] = [poolBody(was), poolBody(draft)];
  const changed = Object.fromEntries(Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
  const rules = ruleChanges(saved, wanted);
  for (const one of rules.removed) if (one.id) await removeRecord('pool-rules', one.id, one.version);
  for (const one of rules.changed) if (one.id) await updateRecord('pool-rules', one.id, one.version, { ...ruleBody(one), exempt: ruleBody(one).exempt as never });
  for (const one of rules.made) await createRecord('pool-rules', { pool: pool.id, ...ruleBody(one), exempt: ruleBody(one).exempt as never, position: wanted.indexOf(one) + 1 }, newKey());
  // The pool last: what its rules say holds from the moment it is on.
  if (Object.keys(changed).length > 0) await updateRecord('pools', pool.id, pool.version, changed);
}
