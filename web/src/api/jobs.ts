import { api } from './client';

const of = (id: string) => ({ params: { path: { id } } });

export const getJob = (id: string) => api.get('/jobs/{id}', of(id));
export const cancelJob = (id: string) => api.delete('/jobs/{id}', of(id));
/** Takes back what a bulk edit or removal wrote, but for what somebody has changed since. */
export const undoJob = (id: string) => api.post('/jobs/{id}/undo', of(id));
