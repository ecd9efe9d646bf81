import { api, type Schemas } from './client';

const of = (id: string) => ({ params: { path: { id } } });

/** Accounts and contacts that match the lead. */
export const conversionProposal = (id: string) => api.get('/leads/{id}/conversion', of(id));
export const convertLead = (id: string, body: Schemas['Conversion']) => api.post('/leads/{id}/conversion', { ...of(id), body });
export const unconvertLead = (id: string) => api.delete('/leads/{id}/conversion', of(id));
