/** The page of the application on which a route is asked: "GET /accounts" is the list of accounts; null for what has none. */
export function pageOfRoute(route: string, labelOf: (path: string) => string | undefined): { address: string; label?: string } | null {
  const [, path = '', rest = ''] = /^[A-Z]+ \/(?:api\/v1\/)?([^/?]+)\/?([^?]*)/.exec(route) ?? [];
  const label = labelOf(path);
  if (label !== undefined) return { address: rest === 'board' ? `/${path}/board` : rest === 'funnel' ? `/${path}/funnel` : `/${path}`, label };
  const fixed: Record<string, string> = { search: '/search', imports: '/imports', jobs: '/settings/jobs', 'access-log': '/settings/access-log' };
  const address = fixed[path];
  return address ? { address } : null;
}
