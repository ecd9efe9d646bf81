import { api, type Schemas } from '@/api/client';
import type { Named } from '@/engine/list/selection';
import type { Value } from '@/api/types';

/** A pool as the person who asks stands to it: what waits in it, what one may still claim (null where there is no limit). */
export type MyPool = Schemas['MyPool'];
export type PoolEntity = MyPool['entity'];
export type Refusal = Schemas['PoolRefusal'];
export type Assigned = Schemas['PoolAssigned'];
/** From when to when somebody had a record, and how that came and ended. */
export type Holding = Schemas['HeldBy'];
export type ExtensionRequest = Schemas['MoreTimeRequest'];
/** A rule of protection, as far as a rehearsal is concerned. */
export type RuleBody = Required<NonNullable<Schemas['PoolRehearsal']['rules']>[number]>;
export type Rehearsal = Schemas['PoolRehearsed'];
export type Losses = Schemas['PoolLosses'];

const of = (id: string) => ({ params: { path: { id } } });

export const myPools = async () => (await api.get('/pools/mine')).data;

/** At most 200 at once. Refusals are no failure: each comes with its reason. */
export const claim = (pool: string, ids: string[]) => api.post('/pools/{id}/claims', { ...of(pool), body: { ids } });

export const assign = (pool: string, which: Named, to: { user: string; weight?: number }[]) =>
  api.post('/pools/{id}/assignments', { ...of(pool), body: 'ids' in which ? { ids: which.ids, to } : { filter: which.filter as Value, to } });

export const release = (entity: PoolEntity, id: string, body: Schemas['PoolRelease']) =>
  entity === 'lead' ? api.post('/leads/{id}/release', { ...of(id), body }) : api.post('/accounts/{id}/release', { ...of(id), body });

export const holdings = async (entity: PoolEntity, id: string) =>
  (await (entity === 'lead' ? api.get('/leads/{id}/holdings', of(id)) : api.get('/accounts/{id}/holdings', of(id)))).data;

export const askForExtension = (entity: PoolEntity, id: string, body: Schemas['MoreTime']) =>
  entity === 'lead' ? api.post('/leads/{id}/extension-requests', { ...of(id), body }) : api.post('/accounts/{id}/extension-requests', { ...of(id), body });

export type RequestState = 'open' | 'approved' | 'refused';
export const extensionRequests = async (pool: string, state: RequestState) =>
  (await api.get('/pools/{id}/extension-requests', { params: { path: { id: pool }, query: { state } } })).data;

export const decide = (request: string, body: Schemas['MoreTimeDecision']) => api.post('/extension-requests/{id}/decision', { ...of(request), body });

export const rehearse = (pool: string, body: Schemas['PoolRehearsal']) => api.post('/pools/{id}/rehearsal', { ...of(pool), body });

/** What the saved rules will do until the day is over. */
export const tonight = (pool: string) => api.get('/pools/{id}/tonight', of(pool));
