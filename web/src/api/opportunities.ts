import { api, type Schemas } from './client';
import { filterText } from './records';
import type { Condition } from './types';

export type BoardColumn = Schemas['BoardColumn'];
export type Funnel = Schemas['Funnel'];
/** A stage as a board shows it; the choice of a field, where those are the columns. */
export type Stage = Pick<BoardColumn['stage'], 'id' | 'title' | 'kind'>;
export type Move = Schemas['Move'];

/** The board of a pipeline (the default one, when none is named). */
export const getBoard = (query: { pipeline?: string; filter?: Condition | null; expand?: string; limit?: number }, signal?: AbortSignal) =>
  api.get('/opportunities/board', { params: { query: { ...query, filter: filterText(query.filter) } }, signal });

export const getFunnel = (query: { pipeline?: string; from?: string; to?: string; equals?: Record<string, string> }, signal?: AbortSignal) =>
  api.get('/opportunities/funnel', { params: { query }, signal });

/** Moves to a stage; a lost one wants a reason. */
export const moveTo = (id: string, body: Move) => api.post('/opportunities/{id}/stage', { params: { path: { id } }, body });
