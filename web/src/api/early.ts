import { placeOf, routeOf } from './session-address';

// What a page asks when it begins is known from the last time: it is asked while the code of the page is still on its way, and whoever
// wants it then finds the answer. Each is given once, and only as long as the page begins and nothing was changed.
const beginsMs = 5000;
const pauseMs = 500;
const most = 40;
const pages = 10;
const never = /^\/(events|search|session|meta|setup)(\/|\?|$)/;

interface Asked { answer: Promise<Response>; stop: AbortController }
const answers = new Map<string, Asked>();
const nameOf = (url: string, language: string): string => `${language} ${url}`;

/** Asks the server for these addresses, each for whoever sends the same request next. */
export function askFor(addresses: readonly string[], language: string): void {
  for (const address of addresses) {
    const url = new URL(address, location.href).href;
    const stop = new AbortController();
    const answer = globalThis.fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json', 'Accept-Language': language }, signal: stop.signal });
    answer.catch(() => undefined); // whoever wants it asks again
    answers.set(nameOf(url, language), { answer, stop });
  }
  setTimeout(dropEarly, beginsMs);
}

/** The answer to this request if it was asked for early and is good; otherwise it is sent now. */
export async function fetchOnce(request: Request): Promise<Response> {
  if (request.method !== 'GET') dropEarly();
  note(request);
  const name = nameOf(request.url, request.headers.get('Accept-Language') ?? '');
  const early = answers.get(name);
  answers.delete(name);
  const answer = request.headers.has('X-View-As') ? undefined : await early?.answer.catch(() => undefined);
  if (answer?.ok && !request.signal.aborted) return answer;
  early?.stop.abort();
  return globalThis.fetch(request);
}

/** Something changed: what was answered before may be old. */
export function dropEarly(): void {
  // What nobody reads would keep its connection.
  for (const { stop } of answers.values()) stop.abort();
  answers.clear();
}

interface Begun { page: string; asked: string[] }
const here = (): string => location.pathname + location.search;
const listKey = (place: string): string => `keyuan.begun${place}`;
let begun: Begun | null = null;
let saving: ReturnType<typeof setTimeout> | undefined;

/** What the page that begins now asked the last time. What it asks this time is remembered for the next. */
export function askedLastTime(place: string): string[] {
  begun = { page: here(), asked: [] };
  setTimeout(() => (begun = null), beginsMs);
  return read(place).find(({ page }) => page === begun?.page)?.asked ?? [];
}

/** Whoever signs out or goes takes with him what his pages asked. */
export const forgetBegun = (place: string): void => {
  begun = null;
  clearTimeout(saving);
  dropEarly();
  localStorage.removeItem(listKey(place));
};

function note(request: Request): void {
  if (!begun || begun.page !== here() || request.method !== 'GET' || never.test(routeOf(request)) || begun.asked.length >= most) return;
  const { pathname, search } = new URL(request.url);
  const place = placeOf(request);
  if (!pathname.startsWith(`${place}/api/`) || begun.asked.includes(pathname + search)) return;
  begun.asked.push(pathname + search);
  clearTimeout(saving);
  saving = setTimeout(write, pauseMs, place, begun);
}

function read(place: string): Begun[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(listKey(place)) ?? '[]');
    return Array.isArray(list) ? list.filter(isBegun) : [];
  } catch {
    return [];
  }
}

const isBegun = (one: unknown): one is Begun =>
  typeof one === 'object' && one !== null && 'page' in one && typeof one.page === 'string' && 'asked' in one && Array.isArray(one.asked) && one.asked.every((address) => typeof address === 'string');

function write(place: string, now: Begun): void {
  try {
    localStorage.setItem(listKey(place), JSON.stringify([now, ...read(place).filter(({ page }) => page !== now.page)].slice(0, pages)));
  } catch {
    // A full disk: the next time begins as the first one.
  }
}
