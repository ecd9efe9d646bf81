import { call } from './call';
import type { SessionInfo, SetupBody, TokenInfo } from './contract';
import type { Page, Session } from './types';

export const setupNeeded = () => call<{ needed: boolean }>('GET', '/setup');
export const setUp = (body: SetupBody) => call<Session>('POST', '/setup', { body });
export const getSession = () => call<Session>('GET', '/session');
export const signIn = (body: { email: string; password: string }) => call<Session>('POST', '/session', { body });
export const signOut = () => call<undefined>('DELETE', '/session');
export const changeSession = (body: { language?: string; zone?: string; name?: string }) => call<Session>('PATCH', '/session', { body });
export const changePassword = (body: { current: string; new: string }) => call<undefined>('PUT', '/session/password', { body });
export const listSessions = () => call<Page<SessionInfo>>('GET', '/sessions');
export const endSession = (id: string) => call<undefined>('DELETE', `/sessions/${id}`);
export const listTokens = () => call<Page<TokenInfo>>('GET', '/tokens');
export const createToken = (body: { name: string; expires_at?: string | null; scopes: string[] }) =>
  call<TokenInfo>('POST', '/tokens', { body });
export const removeToken = (id: string) => call<undefined>('DELETE', `/tokens/${id}`);
