import { ask } from '@/api/client';
import type { Reference, Value } from '@/api/types';
import type { Named } from '@/engine/list/selection';

/** What is to be done by one person, the first to be lost first. */
export interface Today {
  data: Due[];
  counts: { overdue: number; today: number; done: number; without_step: { lead: number; account: number } };
}

export type DueKind = 'first_contact' | 'return' | 'commitment' | 'appointment' | 'task' | 'plan' | 'follow_up' | 'rhythm';

export interface Due {
  entity: string;
  id: string;
  title: string;
  subtitle: string | null;
  phone: string | null;
  due_at: string | null;
  overdue_days: number;
  kind: DueKind;
  /** Why it stands here, as a sentence. */
  reason: string;
  step: { goal: string; talk_track: string | null; kind: StepKind } | null;
  score: number | null;
  last_follow_up_at: string | null;
  lost_first: number;
  /** Whom a task or a commitment is about. */
  record: { entity: string; id: string; title: string } | null;
}

export const stepKinds = ['call', 'visit', 'message', 'gift', 'mail'] as const;
export type StepKind = (typeof stepKinds)[number];

export interface PlanStep {
  id: string;
  position: number;
  day: number;
  kind: StepKind;
  goal: string;
  talk_track: string | null;
  state: 'done' | 'skipped' | 'current' | 'coming';
  due_at: string | null;
  done_at: string | null;
  activity: string | null;
  why: string | null;
}

/** The plan that runs on a record, and those that did. */
export interface RunningPlan {
  run: { id: string; plan: Reference; state: string; started_at: string; due_at: string | null; step: { id: string; position: number; kind: StepKind; goal: string; talk_track: string | null } | null } | null;
  steps: PlanStep[];
  past: { id: string; plan: Reference; state: string; started_at: string; ended_at: string | null; ended_why: string | null }[];
}

export interface Overdue {
  owner: Reference | null;
  department: Reference | null;
  open: number;
  overdue: number;
  oldest: string | null;
  none_planned: number;
}

export interface Rates {
  made: number;
  kept: number;
  late: number;
  broken: number;
  open: number;
  rate: number | null;
}
export type RatesOf = Rates & { owner?: Reference | null; account?: Reference | null };

export interface Settings {
  broken_after_days: number;
}

const of = (id: string) => ({ path: { id } });
const planOf = (path: string, more = '') => `/${path}/{id}/plan${more}`;

export const getToday = async (user: string | null, signal?: AbortSignal) =>
  (await ask('get', '/today', { params: { query: { ...(user ? { user } : {}), limit: 200 } }, signal })) as Today;

export const getPlan = async (path: string, id: string, signal?: AbortSignal) => (await ask('get', planOf(path), { params: of(id), signal })) as RunningPlan;
export const startPlan = (path: string, id: string, plan: string, replace: boolean) => ask('post', planOf(path), { params: of(id), body: { plan, replace } });
export const stopPlan = (path: string, id: string) => ask('delete', planOf(path), { params: of(id) });
/** Of many at once; without a plan the running ones end. */
export const planMany = async (path: string, which: Named, plan: string | null, replace: boolean) =>
  ((await ask('post', `/${path}/plans`, { body: { ...which, plan, replace } })) as { job: string }).job;
export const skipStep = (path: string, id: string, why: string) => ask('post', planOf(path, '/skip'), { params: of(id), body: { why } });
export const planAnswered = (path: string, id: string) => ask('post', planOf(path, '/reply'), { params: of(id), body: {} });

export const getOverdue = async (by: 'owner' | 'department', signal?: AbortSignal) =>
  ((await ask('get', '/follow-ups/overdue', { params: { query: { by } }, signal })) as { data: Overdue[] }).data;

export const getRates = async (by: 'owner' | 'account', from: string, to: string, signal?: AbortSignal) =>
  (await ask('get', '/commitments/rates', { params: { query: { by, from, to } }, signal })) as { data: RatesOf[]; all: Rates };

export const keptCommitment = (id: string, body: { [field: string]: Value }) => ask('post', '/commitments/{id}/kept', { params: of(id), body });
export const brokenCommitment = (id: string, note: string) => ask('post', '/commitments/{id}/broken', { params: of(id), body: { note } });

export const reopenedCommitment = (id: string) => ask('post', '/commitments/{id}/open', { params: of(id) });

export const getSettings = async () => (await ask('get', '/follow-ups/settings')) as Settings;
export const putSettings = (body: Settings) => ask('put', '/follow-ups/settings', { body });
