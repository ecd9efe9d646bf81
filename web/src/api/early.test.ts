import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askedLastTime, askFor, dropEarly, fetchOnce, forgetBegun } from './early';

const server = vi.fn<(asked: string) => Promise<Response>>();
const signals: (AbortSignal | null | undefined)[] = [];
const here = 'http://localhost:3000';
const request = (path: string, init: RequestInit = {}) => new Request(here + path, { ...init, headers: { 'Accept-Language': 'en', ...init.headers } });
const text = async (answer: Promise<Response>) => (await answer).text();

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  let count = 0;
  server.mockReset().mockImplementation((asked) => Promise.resolve(new Response(`${asked} ${(count += 1)}`)));
  signals.length = 0;
  globalThis.fetch = async (input, init) => {
    signals.push(init?.signal);
    return server(new URL(input instanceof Request ? input.url : String(input), here).pathname);
  };
});
afterEach(() => {
  forgetBegun('');
  vi.useRealTimers();
});

describe('what was asked for early', () => {
  it('is given once to whoever sends the same', async () => {
    askFor(['/api/v1/leads', '/api/v1/leads?limit=1'], 'en');
    expect(await text(fetchOnce(request('/api/v1/leads')))).toBe('/api/v1/leads 1');
    expect(server).toHaveBeenCalledTimes(2);
    expect(await text(fetchOnce(request('/api/v1/leads')))).toBe('/api/v1/leads 3');
  });

  it.each([
    ['in another language', { headers: { 'Accept-Language': 'zh-CN' } }],
    ["through somebody else's eyes", { headers: { 'X-View-As': 'somebody' } }],
  ])('is not given %s', async (_, init) => {
    askFor(['/api/v1/leads'], 'en');
    expect(await text(fetchOnce(request('/api/v1/leads', init)))).toBe('/api/v1/leads 2');
  });

  it('is asked again where it was refused or did not come', async () => {
    server.mockResolvedValueOnce(new Response('', { status: 401 })).mockRejectedValueOnce(new TypeError('no network'));
    askFor(['/api/v1/session', '/api/v1/meta'], 'en');
    expect(await text(fetchOnce(request('/api/v1/session')))).toBe('/api/v1/session 1');
    expect(await text(fetchOnce(request('/api/v1/meta')))).toBe('/api/v1/meta 2');
  });

  it('is old when something was written, when something changed, and after a while', async () => {
    for (const passes of [() => fetchOnce(request('/api/v1/leads', { method: 'POST' })), () => Promise.resolve(dropEarly()), () => vi.advanceTimersByTimeAsync(6000)]) {
      askFor(['/api/v1/leads'], 'en');
      await passes();
      server.mockResolvedValueOnce(new Response('new'));
      expect(await text(fetchOnce(request('/api/v1/leads')))).toBe('new');
    }
  });
});

it('what nobody reads keeps no connection, what is read is not broken off', async () => {
  server.mockResolvedValueOnce(new Response('', { status: 401 }));
  askFor(['/api/v1/session', '/api/v1/meta', '/api/v1/leads'], 'en');
  const [session, meta, leads] = signals;
  await fetchOnce(request('/api/v1/session'));
  await fetchOnce(request('/api/v1/meta'));
  await vi.advanceTimersByTimeAsync(6000);
  expect([session?.aborted, meta?.aborted, leads?.aborted]).toEqual([true, false, true]);
});

describe('the next time a page begins', () => {
  const ask = (...paths: string[]) => Promise.all(paths.map((path) => fetchOnce(request(path))));

  it('it knows what it asked, but for what is always asked and what is written', async () => {
    expect(askedLastTime('')).toEqual([]);
    await ask('/api/v1/session', '/api/v1/meta', '/api/v1/leads?limit=1', '/api/v1/leads?limit=1', '/api/v1/charts', '/api/v1/search?q=a', '/elsewhere');
    await fetchOnce(request('/api/v1/charts', { method: 'POST' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(askedLastTime('')).toEqual(['/api/v1/leads?limit=1', '/api/v1/charts']);
  });

  it('what was asked later, or on another page, is not part of it', async () => {
    askedLastTime('');
    await ask('/api/v1/charts');
    history.pushState(null, '', '/leads');
    await ask('/api/v1/leads');
    history.pushState(null, '', '/');
    await vi.advanceTimersByTimeAsync(6000);
    await ask('/api/v1/users');
    await vi.advanceTimersByTimeAsync(1000);
    expect(askedLastTime('')).toEqual(['/api/v1/charts']);
  });

  it('nothing is left of it when somebody signs out, nor of what cannot be read', async () => {
    askedLastTime('');
    await ask('/api/v1/charts');
    forgetBegun('');
    await vi.advanceTimersByTimeAsync(1000);
    expect(askedLastTime('')).toEqual([]);
    for (const bad of ['{', '{}', '[1]', '[{"page":"/","asked":[1]}]']) {
      localStorage.setItem('keyuan.begun', bad);
      expect(askedLastTime('')).toEqual([]);
    }
  });
});
