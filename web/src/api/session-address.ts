import { placeIn } from '@/shared/place-in';

/** Below which addresses the workspace of a request lies. */
export const placeOf = (request: Request): string => placeIn(new URL(request.url).pathname);

/** What a request asks of the API of its workspace: '/accounts'. */
export const routeOf = (request: Request): string => new URL(request.url).pathname.slice(placeOf(request).length).replace(/^\/api\/v1/, '');

export const isSession = (request: Request): boolean => routeOf(request) === '/session';

/** Where the session is that a request was sent with. */
export const sessionOf = (request: Request): URL => new URL(`${placeOf(request)}/api/v1/session`, request.url);
