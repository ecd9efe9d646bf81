import { api } from './client';

export const getMeta = () => api.get('/meta');
