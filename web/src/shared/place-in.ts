/** Below which addresses a workspace lies: '/w/north', or '' for the first of the server. */
export const placeIn = (pathname: string): string => /^\/w\/[a-z0-9_]+(?=\/|$)/.exec(pathname)?.[0] ?? '';
