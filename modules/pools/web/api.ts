import { ask } from '@/api/client';
import type { Named } from '@/engine/list/selection';
import type { Condition, Reference } from '@/api/types';

export type PoolEntity = 'lead' | 'account';

/** How much of something is allowed or left; null where there is no limit. */
export interface Allowance {
  day: number | null;
  week: number | null;
  hold: number | null;
}

/** A pool as the person who asks stands to it. */
export interface MyPool {
  id: string;
  name: string;
  entity: PoolEntity;
  /** How many records lie in it, waiting to be claimed. */
  waiting: number;
  may: ('claim' | 'assign' | 'administer')[];
  left: Allowance;
  limits: Allowance;
  /** When one may claim again, and the code of why not before. */
  next_claim_at: string | null;
  next_claim_why: string | null;
  opens_left: number | null;
  masked: string[];
}

export interface Refusal {
  id: string;
  code: string;
  message: string;
  by: Reference | null;
  until: string | null;
}

export interface Claimed {
  claimed: string[];
  refused: Refusal[];
}

export interface Assigned {
  assigned: { user: string; count: number }[];
  refused: Refusal[];
}

/** From when to when somebody had a record, and how that came and ended. */
export interface Holding {
  id: string;
  holder: Reference | null;
  from: string;
  until: string | null;
  came: string | null;
  left: string | null;
  reason: string | null;
  note: string | null;
  follow_ups: number;
  pool: Reference | null;
}

export interface ExtensionRequest {
  id: string;
  record: { id: string; title: string; entity: PoolEntity };
  asked_by: Reference | null;
  asked_at: string;
  days: number;
  reason: string;
  state: 'open' | 'approved' | 'refused';
  answer: string | null;
  decided_at: string | null;
  returns_at: string | null;
}

/** A rule of protection, as far as a rehearsal is concerned. */
export interface RuleBody {
  kind: string;
  days: number;
  classes: string[];
  exempt: Condition | null;
  active: boolean;
}

export interface Rehearsal {
  now: { count: number; records: { id: string; title: string; owner: Reference | null; returns_at: string; why: string }[] };
  past: { day: string; count: number }[];
  people: { user: Reference; count: number }[];
}

export interface Tonight {
  count: number;
  until: string;
  sentence: string;
}

const call = async <Answer>(method: string, path: string, id: string | null, more: object = {}): Promise<Answer> =>
  (await ask(method, path, { params: { path: id === null ? {} : { id } }, ...more })) as Answer;
const pathOf: Record<PoolEntity, string> = { lead: 'leads', account: 'accounts' };

export const myPools = async (): Promise<MyPool[]> => (await call<{ data: MyPool[] }>('get', '/pools/mine', null)).data;

/** At most 200 at once. Refusals are no failure: each comes with its reason. */
export const claim = (pool: string, ids: string[]) => call<Claimed>('post', '/pools/{id}/claims', pool, { body: { ids } });

/** Says that a record of the pool is opened; fails when as many as one may open a day have been. */
export const open = (pool: string, record: string) => call<{ left: number | null }>('post', '/pools/{id}/openings', pool, { body: { id: record } });

export const assign = (pool: string, which: Named, to: { user: string; weight?: number }[]) =>
  call<Assigned>('post', '/pools/{id}/assignments', pool, { body: { ...which, to } });

export const release = (entity: PoolEntity, id: string, body: { reason: string; note?: string }) => call<unknown>('post', `/${pathOf[entity]}/{id}/release`, id, { body });

export const holdings = async (entity: PoolEntity, id: string): Promise<Holding[]> => (await call<{ data: Holding[] }>('get', `/${pathOf[entity]}/{id}/holdings`, id)).data;

export const askForExtension = (entity: PoolEntity, id: string, body: { days: number; reason: string }) =>
  call<{ id: string }>('post', `/${pathOf[entity]}/{id}/extension-requests`, id, { body });

export const extensionRequests = async (pool: string, state?: string): Promise<ExtensionRequest[]> =>
  (await call<{ data: ExtensionRequest[] }>('get', '/pools/{id}/extension-requests', null, { params: { path: { id: pool }, query: { state } } })).data;

export const decide = (request: string, body: { approve: boolean; answer?: string; days?: number }) =>
  call<{ id: string; state: string }>('post', '/extension-requests/{id}/decision', request, { body });

export const rehearse = (pool: string, rules: RuleBody[] | null, days: number) => call<Rehearsal>('post', '/pools/{id}/rehearsal', pool, { body: { rules, days } });

export const tonight = (pool: string) => call<Tonight>('get', '/pools/{id}/tonight', pool);
