import { addressOf, api, ask, type Schemas } from './client';
import type { Value } from './value';

/** A link that works once; whoever made it gives it to the person. */
export type SignInLink = Schemas['SignInLink'];
export type AccessEntry = Schemas['AccessEntry'];
export type Label = Schemas['Label'];
export type FieldBody = Schemas['FieldDefinition'];
export type TypeBody = Schemas['RecordTypeDefinition'];
export type NewTypeBody = Schemas['NewRecordType'];
export type ChoiceBody = Schemas['ChoiceDefinition'];

const of = (id: string) => ({ params: { path: { id } } });

export const inviteUser = (id: string) => api.post('/users/{id}/invitation', { ...of(id), body: {} });
export const resetPassword = (id: string) => api.post('/users/{id}/password_reset', { ...of(id), body: {} });
export const endSessionsOf = (id: string) => api.delete('/users/{id}/sessions', of(id));

export const accessLog = (query: { user?: string; kind?: string; cursor?: string; limit?: number }) =>
  api.get('/access-log', { params: { query } });
export const listJobs = (query: { cursor?: string; limit?: number }) => api.get('/jobs', { params: { query } });

/** Makes a record type; an administrator's own are changed and taken away by their names. */
export const makeType = (body: NewTypeBody) => api.post('/entities', { body });
export const changeType = (entity: string, body: TypeBody) => api.patch('/entities/{entity}', { params: { path: { entity } }, body });
export const dropType = (entity: string) => api.delete('/entities/{entity}', { params: { path: { entity } } });

export const makeField = (entity: string, body: FieldBody) =>
  api.post('/entities/{entity}/fields', { params: { path: { entity } }, body });
export const changeField = (entity: string, field: string, body: FieldBody) =>
  api.patch('/entities/{entity}/fields/{field}', { params: { path: { entity, field } }, body });
export const dropField = (entity: string, field: string) =>
  api.delete('/entities/{entity}/fields/{field}', { params: { path: { entity, field } } });
/** Adds a choice, or changes the label, colour or retirement of one by its value. */
export const putChoice = (entity: string, field: string, body: ChoiceBody) =>
  api.post('/entities/{entity}/fields/{field}/choices', { params: { path: { entity, field } }, body });
/** Order and colours of all choices of a field, described or made; what is not said stays. */
export const putLooks = (entity: string, field: string, body: Schemas['ChoiceLooks']) =>
  api.put('/entities/{entity}/fields/{field}/choices', { params: { path: { entity, field } }, body });
/** Sections with their fields and the columns of the list, for everybody. */
export const putLayout = (entity: string, body: Schemas['Layout']) => api.put('/entities/{entity}/layout', { params: { path: { entity } }, body });
export const dropLayout = (entity: string) => api.delete('/entities/{entity}/layout', { params: { path: { entity } } });

/** How the server is, for who runs it. */
export interface Health {
  version: string;
  started_at: string;
  uptime_seconds: number;
  database: { kind: 'sqlite' | 'postgres'; size: number; wal: number | null; place: string };
  records: { entity: string; label: string; count: number }[];
  files: { count: number; size: number };
  users: { active: number; all: number };
  backups: { folder: string | null; count: number; latest: Backup | null };
  jobs: { waiting: number; running: number; failed_last_day: number };
  live: { connections: number };
  slow: { milliseconds: number; requests: SlowRequest[] };
}
export interface SlowRequest {
  at: string;
  route: string;
  name: string;
  status: number;
  milliseconds: number;
  statements: number;
  user: { id: string; title: string } | null;
}
export interface Backup {
  name: string;
  size: number;
  at: string;
}
/** One entry of the log of all changes. */
export interface AuditEvent {
  seq: number;
  at: string;
  actor: { id: string; title: string } | null;
  via: string;
  entity: string;
  id: string;
  title: string;
  kind: string;
  changes: { [field: string]: [Value, Value] } | null;
}
export interface AuditQuery {
  entity?: string;
  actor?: string;
  kind?: string;
  record?: string;
  from?: string;
  to?: string;
  q?: string;
  limit?: number;
  cursor?: string;
}

export const getHealth = async () => (await ask('get', '/administration/health')) as Health;
export const listBackups = async () => (await ask('get', '/administration/backups')) as { folder: string; data: Backup[] };
export const makeBackup = async () => (await ask('post', '/administration/backups', { body: {} })) as { job: string };
export const removeBackup = (name: string) => ask('delete', '/administration/backups/{name}', { params: { path: { name } } });
export const backupAddress = (name: string) => addressOf('/administration/backups/{name}' as never, { name });
export const auditEvents = async (query: AuditQuery) => (await ask('get', '/administration/events', { params: { query } })) as { data: AuditEvent[]; next: string | null };
/** For a lost telephone: signed out everywhere, and in again by the password alone. */
export const resetSecondFactor = (user: string) => api.delete('/users/{id}/second_factor', { params: { path: { id: user } } });
