import { dropAllDrafts } from '@/shared/drafts';
import { api, type Schemas } from './client';
import { credentials } from './credentials';
import { forgetKept, keepFor } from './kept';

export type SetupBody = Schemas['Setup'];
/** A session has begun: what lies on this machine from another person goes. */
export async function begun<T extends { user: { id: string } }>(session: T): Promise<T> {
  await keepFor(session.user.id);
  return session;
}

export type TokenInfo = Schemas['Token'];

export const setupNeeded = () => api.get('/setup');
export const setUp = (body: SetupBody) => api.post('/setup', { body }).then(begun);
export const getSession = () => api.get('/session');
export const signIn = (body: Schemas['SignIn']) => api.post('/session', { body }).then(begun);
export const signOut = async () => {
  await api.delete('/session');
  credentials.left();
  dropAllDrafts();
  await forgetKept();
};
export const changeSession = (body: { language?: Schemas['Language']; zone?: string; name?: string }) => api.patch('/session', { body });
export const changePassword = (body: { current: string; new: string }) => api.put('/session/password', { body });
export const listSessions = () => api.get('/sessions');
export const endSession = (id: string) => api.delete('/sessions/{id}', { params: { path: { id } } });
export const listTokens = () => api.get('/tokens');
export const createToken = (body: { name: string; expires_at?: string | null; scopes: string[] }) => api.post('/tokens', { body });
export const removeToken = (id: string) => api.delete('/tokens/{id}', { params: { path: { id } } });
