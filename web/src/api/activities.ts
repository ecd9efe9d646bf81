import { api } from './client';

export const completeTask = (id: string) => api.post('/activities/{id}/completion', { params: { path: { id } }, body: {} });
