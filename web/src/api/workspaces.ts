import { api, type Schemas } from './client';

export type HomeWorkspace = Schemas['HomeWorkspace'];
export type ServedWorkspace = Schemas['ServedWorkspace'];
export type WorkspaceLink = Schemas['WorkspaceLink'];

/** The workspaces in which this browser is signed in. */
export const listHomes = async () => (await api.get('/workspaces')).data;
/** All of the server's, for administrators of its first. */
export const listWorkspaces = async () => (await api.get('/administration/workspaces')).data;
export const makeWorkspace = (name: string) => api.post('/administration/workspaces', { body: { name } });
export const linkToSetUp = (name: string) => api.post('/administration/workspaces/{name}/setup-link', { params: { path: { name } } });
