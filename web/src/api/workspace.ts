import { api, type Schemas } from './client';

export type Workspace = Schemas['Workspace'];
export const getWorkspace = () => api.get('/workspace');
export const changeWorkspace = (body: Partial<Omit<Workspace, 'currency'>>) => api.patch('/workspace', { body });
