import { call } from './call';
import type { Session } from './types';

export type LinkPurpose = 'invitations' | 'password_resets';

export interface LinkOwner {
  name: string;
  email: string;
  workspace: string;
}

/** Whom a link is for, without using it up. */
export const linkOwner = (purpose: LinkPurpose, token: string) => call<LinkOwner>('GET', `/${purpose}`, { query: { token } });
/** Uses the link up: sets the password and signs in. */
export const spendLink = (purpose: LinkPurpose, body: { token: string; password: string }) => call<Session>('POST', `/${purpose}`, { body });
