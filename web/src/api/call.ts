import { credentials } from './credentials';
import { Problem, problemOf } from './problem';

/** Where the API is: the page's own origin. */
const apiBase = '/api/v1';

export interface CallOptions {
  query?: Record<string, string | number | boolean | undefined>;
  body?: object;
  headers?: Record<string, string>;
  /** Sent as it is, for files. */
  raw?: Blob;
  signal?: AbortSignal;
}

/**
 * Every call goes through here: records of any type, actions from /meta, uploads, verbs of modules.
 * `path` begins below /api/v1. What is no success is thrown as Problem; a lost session is told to its listeners.
 */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (credentials.language) headers['Accept-Language'] = credentials.language;
  if (method !== 'GET' && credentials.csrf) headers['X-CSRF-Token'] = credentials.csrf;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.raw) headers['Content-Type'] = options.raw.type || 'application/octet-stream';
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.raw) init.body = options.raw;
  else if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;

  const response = await fetch(addressOf(path, options.query), init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ status: 0, code: 'network.unreachable' });
  });
  if (!response.ok) {
    if (response.status === 401) credentials.lost();
    throw await problemOf(response);
  }
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The full address of a path below /api/v1, for links that download. */
export function addressOf(path: string, query: CallOptions['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const tail = search.size > 0 ? `?${search.toString()}` : '';
  const base = typeof location === 'undefined' ? apiBase : new URL(apiBase, location.origin).href;
  return `${base}${path}${tail}`;
}
