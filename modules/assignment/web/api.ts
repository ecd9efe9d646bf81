import { ask } from '@/api/client';
import type { Condition, RecordData, Reference } from '@/api/types';

/** A rule as it is rehearsed and saved. */
export interface RuleBody {
  name: string;
  active: boolean;
  condition: Condition | null;
  how: string;
  people: string[];
  weights: Record<string, number> | null;
  most_open: number | null;
  working_hours: boolean;
  pool: string | null;
}

export interface Rehearsal {
  count: number;
  /** How many no rule takes. */
  nobody: number;
  people: { user: Reference; count: number }[];
  pools: { pool: Reference; count: number }[];
  data: { lead: Reference; rule: { number: number; name: string } | null; who: Reference | null; pool: Reference | null; proposed: boolean; why: string }[];
}

/** What somebody has on his hands. */
export interface Load {
  user: Reference;
  open_leads: number;
  open_accounts: number;
  overdue: number;
  today: number;
  absent: boolean;
}

export interface Given {
  done: number;
  unchanged: number;
  refused: { id: string; code: string; why: string }[];
}

export const rehearse = async (rules: RuleBody[] | null, limit: number) => (await ask('post', '/assignment/rehearsal', { body: { rules, filter: null, limit } })) as Rehearsal;
export const loads = async () => ((await ask('get', '/assignment/load')) as { data: Load[] }).data;
/** At most 200 at once. */
export const give = async (ids: string[], to: string) => (await ask('post', '/leads/assignments', { body: { ids, to } })) as Given;
export const decide = async (lead: string, body: { again: true } | { accept: true }) => (await ask('post', '/leads/{id}/assignment', { params: { path: { id: lead } }, body })) as RecordData;
