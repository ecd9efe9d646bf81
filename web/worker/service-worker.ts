// Keeps the application itself on the machine, so that it opens on a bad network and without one. It never answers for published forms or the API:
// what was read of that, the pages keep themselves (src/api/kept.ts), because they know who reads and say from when it is.
declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: a mark of it, and the files that belong to the application. */
declare const shell: { build: string; files: string[] };

const prefix = 'keyuan-app-';
const name = prefix + shell.build;
const page = '/index.html';
const atOnce = 3;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || /^(\/w\/\w+)?\/(api|f)\//.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(thePage(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (shell.files.includes(url.pathname)) event.respondWith(newest(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(name);
  await cache.add(new Request(page, { cache: 'no-cache' }));
  // Few at once: somebody works meanwhile. One that cannot be had now comes when it is asked for.
  const left = [...shell.files];
  const some = async () => {
    for (let file = left.pop(); file; file = left.pop()) await cache.add(file).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: atOnce }, some));
  await self.skipWaiting();
}

// The build before this one stays: a page that is open asks for its files.
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);
  await Promise.all(others.slice(0, -1).map((one) => caches.delete(one)));
  await self.clients.claim();
}

// Every address of the application is the same page; the newest when the server is there.
async function thePage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.status < 500) return response;
  } catch {
    // No network: the kept one.
  }
  return (await caches.match(page)) ?? Response.error();
}

// Its name changes when its content does, so a kept one is right.
async function asset(request: Request): Promise<Response> {
  const before = await caches.match(request, { ignoreVary: true });
  if (before) return before;
  const response = await fetch(request);
  if (response.ok) void (await caches.open(name)).put(request, response.clone());
  return response;
}

async function newest(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request, { ignoreVary: true })) ?? Response.error();
  }
}

export {};
