import { api, type Schemas } from './client';
import { begun } from './session';

export type LinkPurpose = 'invitations' | 'password_resets';

/** Whom a link is for, without using it up. */
export const linkOwner = (purpose: LinkPurpose, token: string) => api.get(`/${purpose}`, { params: { query: { token } } });
/** Uses the link up: sets the password and signs in. */
export const spendLink = (purpose: LinkPurpose, body: Schemas['SpendLink']) => api.post(`/${purpose}`, { body }).then(begun);
