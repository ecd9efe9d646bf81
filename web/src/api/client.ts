import createClient, { type MaybeOptionalInit, type Middleware } from 'openapi-fetch';
import type { PathsWithMethod } from 'openapi-typescript-helpers';
import { addressHere } from '@/shared/place';
import { credentials } from './credentials';
import type { components, paths } from './openapi';
import { Problem, problemOf } from './problem';
import { send } from './send';

/** What the server says its answers look like. */
export type Schemas = components['schemas'];

/** Where the API of this workspace is: the page's own origin. */
export const apiAddress = (): string => (typeof location === 'undefined' ? '/api/v1' : addressHere('/api/v1'));

const carried: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json');
    if (credentials.language) request.headers.set('Accept-Language', credentials.language);
    if (credentials.viewAs) request.headers.set('X-View-As', credentials.viewAs);
    if (request.method !== 'GET' && credentials.csrf) request.headers.set('X-CSRF-Token', credentials.csrf);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    throw await problemOf(response);
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : new Problem({ status: 0, code: 'network.unreachable' });
  },
};

type Query = Record<string, unknown>;

// What is left out or empty is not sent; the entries of an object (`equals`) go by their own names.
function queryText(query: Query): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'object') for (const [own, part] of new URLSearchParams(queryText(value as Query))) text.set(own, part);
    else text.set(name, String(value));
  }
  return text.toString();
}

// Every call goes through here, with routes and bodies as `keyuan openapi` names them. Failures are thrown as Problem.
const client = createClient<paths>({
  credentials: 'same-origin',
  querySerializer: queryText,
  fetch: send,
});
client.use(carried);

type Told<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;
type Done<Responses> = Told<Responses[keyof Responses & (200 | 201 | 202)]>;
type Answer<Operation> = Operation extends { responses: infer Responses } ? ([Done<Responses>] extends [never] ? undefined : Done<Responses>) : never;
type Given<Init> = undefined extends Init ? [init?: Init] : [init: Init];

const here = (init: object | undefined) => ({ baseUrl: apiAddress(), ...init });

function caller<Method extends 'get' | 'post' | 'put' | 'patch' | 'delete'>(method: Method) {
  return async <Path extends PathsWithMethod<paths, Method>>(
    path: Path,
    ...init: Given<MaybeOptionalInit<paths[Path], Method>>
  ): Promise<Answer<paths[Path][Method]>> => (await client.request(method, path, here(init[0]) as never)).data as never;
}

/** `api.get('/meta')`: the route's parameters and body are asked for, and what it answers is given. */
export const api = { get: caller('get'), post: caller('post'), put: caller('put'), patch: caller('patch'), delete: caller('delete') };

/** A file goes as it is. */
export const asFile = (file: File) => ({
  body: file as never,
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': file.type || 'application/octet-stream' },
});

/** The full address of a route, for links that download. */
export function addressOf(path: keyof paths, parts: Record<string, string> = {}, query: Query = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
  const tail = queryText(query);
  return `${apiAddress()}${filled}${tail ? `?${tail}` : ''}`;
}

/** A route whose method and path are known only when it is asked. What it answers is the caller's to know. */
export const ask = async (method: string, path: string, init: object = {}): Promise<unknown> =>
  (await client.request(method as never, path as never, here(init) as never)).data;

/** Runs an action that /meta describes: its method and path are data. */
export async function runAction(action: Schemas['MetaAction'], id: string): Promise<void> {
  await ask(action.method.toLowerCase(), action.path, { params: { path: { id } }, body: {} });
}
