import { api } from './client';

export const secondFactor = () => api.get('/session/second_factor');
/** A new secret, worth nothing before it is confirmed. */
export const beginSecondFactor = (password: string) => api.post('/session/second_factor', { body: { password } });
/** Switches it on with a first code; the recovery codes are given this once. */
export const confirmSecondFactor = (code: string) => api.post('/session/second_factor/confirmation', { body: { code } });
export const removeSecondFactor = (body: { password: string; code: string }) => api.post('/session/second_factor/removal', { body });
