import { placeIn } from '@/shared/place-in';

/** What a request asks of the API of its workspace: '/accounts'. */
export const routeOf = (request: Request): string => {
  const { pathname } = new URL(request.url);
  return pathname.slice(placeIn(pathname).length).replace(/^\/api\/v1/, '');
};

export const isSession = (request: Request): boolean => routeOf(request) === '/session';

/** Where the session is that a request was sent with. */
export const sessionOf = (request: Request): URL => new URL(`${placeIn(new URL(request.url).pathname)}/api/v1/session`, request.url);
