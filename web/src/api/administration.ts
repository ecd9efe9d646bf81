import { call } from './call';
import type { Job, Reference, Value } from './types';

/** A link that works once; whoever made it gives it to the person. */
export interface SignInLink {
  token: string;
  link: string;
  expires_at: string;
}

export interface AccessEntry {
  at: string;
  user: Reference | null;
  kind: string;
  outcome: string;
  address?: string;
  agent?: string;
  detail?: string;
}

/** A job as lists show it, with its times. */
export interface JobEntry extends Job {
  created_at?: string | null;
  started_at?: string | null;
  finished_at?: string | null;
}

export type Label = string | Record<string, string>;

export interface FieldBody {
  label?: Label;
  type?: string;
  required?: boolean;
  to?: string;
  max?: number | null;
  choices?: { value?: string; label: Label; color?: string }[];
  [key: string]: Value;
}

export interface ChoiceBody {
  value?: string;
  label: Label;
  color?: string;
  retired?: boolean;
}

type Paged<T> = { data: T[]; next: string | null };

export const inviteUser = (id: string) => call<SignInLink>('POST', `/users/${id}/invitation`);
export const resetPassword = (id: string) => call<SignInLink>('POST', `/users/${id}/password_reset`);
export const endSessionsOf = (id: string) => call<undefined>('DELETE', `/users/${id}/sessions`);

export const accessLog = (query: { user?: string; kind?: string; cursor?: string; limit?: number }) =>
  call<Paged<AccessEntry>>('GET', '/access-log', { query });
export const listJobs = (query: { cursor?: string; limit?: number }) => call<Paged<JobEntry>>('GET', '/jobs', { query });

export const makeField = (entity: string, body: FieldBody) => call<{ name: string }>('POST', `/entities/${entity}/fields`, { body });
export const changeField = (entity: string, field: string, body: FieldBody) => call<{ name: string }>('PATCH', `/entities/${entity}/fields/${field}`, { body });
export const dropField = (entity: string, field: string) => call<undefined>('DELETE', `/entities/${entity}/fields/${field}`);
/** Adds a choice, or changes the label, colour or retirement of one by its value. */
export const putChoice = (entity: string, field: string, body: ChoiceBody) =>
  call<{ value: string }>('POST', `/entities/${entity}/fields/${field}/choices`, { body });
