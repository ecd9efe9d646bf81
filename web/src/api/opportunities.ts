import { api, type Schemas } from './client';

export type Funnel = Schemas['Funnel'];
/** A stage, as far as moving to it is concerned. */
export interface Stage {
  id: string;
  title: string;
  kind: 'open' | 'won' | 'lost';
}
export type Move = Schemas['Move'];

export const getFunnel = (query: { pipeline?: string; from?: string; to?: string; equals?: Record<string, string> }, signal?: AbortSignal) =>
  api.get('/opportunities/funnel', { params: { query }, signal });

/** Moves to a stage; a lost one wants a reason. */
export const moveTo = (id: string, body: Move) => api.post('/opportunities/{id}/stage', { params: { path: { id } }, body });
