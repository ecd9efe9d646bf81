import { call } from './call';
import type { Job } from './types';

export const getJob = (id: string) => call<Job>('GET', `/jobs/${id}`);
export const cancelJob = (id: string) => call<undefined>('DELETE', `/jobs/${id}`);
