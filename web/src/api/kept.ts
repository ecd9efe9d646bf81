import { place } from '@/shared/place';
import { forgetBegun } from './early';
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

// Answers that are put away when the page has drawn what it asked them for: putting away costs as much as drawing.
const waiting = new Map<string, { cache: string; key: string; answer: () => Response }>();
const pause = 500;
let due: ReturnType<typeof setTimeout> | undefined;

/** Keeps an answer. That it could not be kept disturbs nobody. */
export async function keep(request: Request, response: Response): Promise<void> {
  if (!storage() || !mayBeKept(request)) return;
  const [cache, key, owner] = [name(), keyOf(request), localStorage.getItem(ownerKey())];
  try {
    const text = await response.text();
    if (text.length > biggest) return;
    let body = text;
    if (isSession(request)) {
      const session = JSON.parse(text) as { user: { id: string } };
      await keepFor(session.user.id);
      body = JSON.stringify({ ...session, csrf: '' });
    } else if (localStorage.getItem(ownerKey()) !== owner) return; // somebody else came meanwhile
    const headers = { 'Content-Type': 'application/json', [at]: String(Date.now()) };
    waiting.set(cache + key, { cache, key, answer: () => new Response(body, { headers }) });
    due ??= setTimeout(() => whenIdle(() => void putAway()), pause);
  } catch {
    // A private window: one reads on with the network.
  }
}

/** Writes what waits: after a pause, and at once when the page is left or put aside. */
export async function putAway(): Promise<void> {
  clearTimeout(due);
  due = undefined;
  const all = [...waiting.values()];
  waiting.clear();
  try {
    for (const cache of new Set(all.map((one) => one.cache))) {
      const store = await storage()?.open(cache);
      if (!store) continue;
      await Promise.all(all.filter((one) => one.cache === cache).map((one) => store.put(one.key, one.answer())));
      await prune(store);
    }
  } catch {
    // A full disk: the same.
  }
}

const whenIdle = (act: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2 * pause });
  else act();
};

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void putAway();
  });
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
  const key = keyOf(request);
  const response = waiting.get(name() + key)?.answer() ?? (await (await store.open(name())).match(key).catch(() => undefined));
  const from = Number(response?.headers.get(at));
  return response && Date.now() - from < longest ? { response, from } : null;
}

/** Takes everything away: at signing out, and when somebody else signs in. */
export async function forgetKept(): Promise<void> {
  localStorage.removeItem(ownerKey());
  forgetBegun(place.get());
  for (const [key, { cache }] of waiting) if (cache === name()) waiting.delete(key);
  await storage()?.delete(name()).catch(() => false);
}
