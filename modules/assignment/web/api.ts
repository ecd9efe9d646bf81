import { api, type Schemas } from '@/api/client';
import type { Value } from '@/api/types';

/** A rule as it is rehearsed and saved. */
export interface RuleBody {
  [field: string]: Value;
  name: string;
  active: boolean;
  condition: Value;
  how: string;
  people: string[];
  weights: Record<string, number> | null;
  most_open: number | null;
  working_hours: boolean;
  pool: string | null;
}

export type Rehearsal = Schemas['AssignmentRehearsed'];
/** What somebody has on his hands. */
export type Load = Schemas['AssignmentLoad']['data'][number];

export const rehearse = (rules: RuleBody[] | null, limit: number) => api.post('/assignment/rehearsal', { body: { rules, filter: null, limit } });
export const loads = async () => (await api.get('/assignment/load')).data;
/** At most 200 at once. */
export const give = (ids: string[], to: string) => api.post('/leads/assignments', { body: { ids, to } });
export const decide = (lead: string, body: { again: true } | { accept: true }) => api.post('/leads/{id}/assignment', { params: { path: { id: lead } }, body });
