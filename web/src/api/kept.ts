import { place } from '@/shared/place';
import { isSession, routeOf } from './session-address';

// What was read lies on this machine for a while, so that it can be read again without a network: the answers that one person's pages
// asked for. Signing out and signing in as somebody else take all of it away. Browsers keep nothing for pages without TLS.
// Each workspace keeps its own.
const name = () => `keyuan-kept${place.get()}`;
const ownerKey = () => `keyuan.kept.of${place.get()}`;
const at = 'X-Kept-At';
const longest = 7 * 24 * 3600 * 1000;
const most = 400;
const biggest = 300_000;

// Searches, files, work in progress, secrets and what concerns the administration are never kept.
const never = /^\/(search|events|files|jobs|tokens|sessions|session\/|setup|access-log|administration|imports|[^/]+\/(export|aggregate|query))|\/files(\/|$)/;

const storage = (): CacheStorage | undefined => (typeof caches === 'undefined' ? undefined : caches);

export const mayBeKept = (request: Request): boolean =>
  request.method === 'GET' && !request.headers.has('X-View-As') && !never.test(routeOf(request));

// The same address answers in the language that is asked for.
function keyOf(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.set('kept-in', request.headers.get('Accept-Language') ?? '');
  return url.href;
}

/** Keeps an answer. That it could not be kept disturbs nobody. */
export async function keep(request: Request, response: Response): Promise<void> {
  const store = storage();
  if (!store || !mayBeKept(request)) return;
  try {
    const text = await response.text();
    if (text.length > biggest) return;
    const session = isSession(request);
    if (session) await keepFor((JSON.parse(text) as { user: { id: string } }).user.id);
    const cache = await store.open(name());
    const body = session ? JSON.stringify({ ...(JSON.parse(text) as object), csrf: '' }) : text;
    await cache.put(keyOf(request), new Response(body, { headers: { 'Content-Type': 'application/json', [at]: String(Date.now()) } }));
    await prune(cache);
  } catch {
    // A full disk, a private window: one reads on with the network.
  }
}

/** What is kept belongs to this person from now on: what another one read is thrown away. */
export async function keepFor(person: string): Promise<void> {
  if (localStorage.getItem(ownerKey()) !== person) await forgetKept();
  localStorage.setItem(ownerKey(), person);
}

/** Whether somebody signed in here and did not leave: who comes is likely to be signed in still. */
export const wasSignedIn = (): boolean => localStorage.getItem(ownerKey()) !== null;

// The oldest go first: a browser lists them in the order in which they were put.
async function prune(cache: Cache): Promise<void> {
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((one) => cache.delete(one)));
}

/** The answer kept for a request, and from when it is. */
export async function kept(request: Request): Promise<{ response: Response; from: number } | null> {
  const store = storage();
  if (!store || !mayBeKept(request)) return null;
  const response = await (await store.open(name())).match(keyOf(request)).catch(() => undefined);
  const from = Number(response?.headers.get(at));
  return response && Date.now() - from < longest ? { response, from } : null;
}

/** Takes everything away: at signing out, and when somebody else signs in. */
export async function forgetKept(): Promise<void> {
  localStorage.removeItem(ownerKey());
  await storage()?.delete(name()).catch(() => false);
}
