import { api } from './client';

const of = (id: string) => ({ params: { path: { id } } });

export const getJob = (id: string) => api.get('/jobs/{id}', of(id));
export const cancelJob = (id: string) => api.delete('/jobs/{id}', of(id));
