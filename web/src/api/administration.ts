import { api, type Schemas } from './client';

/** A link that works once; whoever made it gives it to the person. */
export type SignInLink = Schemas['SignInLink'];
export type AccessEntry = Schemas['AccessEntry'];
export type Label = Schemas['Label'];
export type FieldBody = Schemas['FieldDefinition'];
export type ChoiceBody = Schemas['ChoiceDefinition'];

const of = (id: string) => ({ params: { path: { id } } });

export const inviteUser = (id: string) => api.post('/users/{id}/invitation', { ...of(id), body: {} });
export const resetPassword = (id: string) => api.post('/users/{id}/password_reset', { ...of(id), body: {} });
export const endSessionsOf = (id: string) => api.delete('/users/{id}/sessions', of(id));

export const accessLog = (query: { user?: string; kind?: string; cursor?: string; limit?: number }) =>
  api.get('/access-log', { params: { query } });
export const listJobs = (query: { cursor?: string; limit?: number }) => api.get('/jobs', { params: { query } });

export const makeField = (entity: string, body: FieldBody) =>
  api.post('/entities/{entity}/fields', { params: { path: { entity } }, body });
export const changeField = (entity: string, field: string, body: FieldBody) =>
  api.patch('/entities/{entity}/fields/{field}', { params: { path: { entity, field } }, body });
export const dropField = (entity: string, field: string) =>
  api.delete('/entities/{entity}/fields/{field}', { params: { path: { entity, field } } });
/** Adds a choice, or changes the label, colour or retirement of one by its value. */
export const putChoice = (entity: string, field: string, body: ChoiceBody) =>
  api.post('/entities/{entity}/fields/{field}/choices', { params: { path: { entity, field } }, body });
