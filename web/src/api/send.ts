import { place } from '@/shared/place';
import { reached, unreached } from './connection';
import { credentials } from './credentials';
import { fetchOnce } from './early';
import { keep, kept } from './kept';
import { isSession, placeOf, sessionOf } from './session-address';

/**
 * Sends a request. When the session has ended it waits until the person has signed in again and goes on; without a network it
 * answers with what was kept of the same question, and `connection` says from when that is.
 */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  let response: Response;
  try {
    response = await fetchOnce(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    const before = await kept(again);
    unreached(before?.from ?? null);
    if (before) return before.response;
    throw error;
  }
  reached();
  if (await isRenewed(again, response)) return globalThis.fetch(withCsrf(again));
  if (response.ok) void keep(again, response.clone());
  return response;
}

const isSignIn = (request: Request): boolean => request.method !== 'GET' && isSession(request);

async function isRenewed(request: Request, response: Response): Promise<boolean> {
  if (isSignIn(request) || !isHere(request)) return false;
  if (response.status === 401) return credentials.renew();
  // Another window signed in: its session is ours too, but the token of the old one is not.
  return response.status === 403 && request.method !== 'GET' && (await codeOf(response.clone())) === 'auth.csrf' && (await freshCsrf(request));
}

// Who has gone to another workspace meanwhile is signed in there.
const isHere = (request: Request): boolean => placeOf(request) === place.get();

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json().catch(() => ({}))) as { code?: unknown }).code;
}

async function freshCsrf(request: Request): Promise<boolean> {
  const answer = await globalThis.fetch(sessionOf(request), { credentials: 'same-origin' });
  if (!answer.ok) return credentials.renew();
  const { csrf } = (await answer.json()) as { csrf: string };
  credentials.csrf = csrf;
  // What it carried was right: that is not what it was refused for.
  if (csrf === (request.headers.get('X-CSRF-Token') ?? '')) return false;
  return true;
}

function withCsrf(request: Request): Request {
  if (request.method !== 'GET') request.headers.set('X-CSRF-Token', credentials.csrf);
  return request;
}
