import { api, ask } from './client';

export const completeTask = (id: string) => api.post('/activities/{id}/completion', { params: { path: { id } }, body: {} });

export interface BusyTime {
  user: string;
  from: string;
  to: string;
}

/** When people are taken, also those whose entries one may not see. `users` are ids with commas between. */
export const busyTimes = async (query: { users: string; from: string; to: string }) => (await ask('get', '/activities/busy', { params: { query } })) as { data: BusyTime[] };
