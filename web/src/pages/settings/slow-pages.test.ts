import { expect, it } from 'vitest';
import { pageOfRoute } from './slow-pages';

it('leads from a route to its page', () => {
  const check = (route: string, expected: string | null) => expect(pageOfRoute(route, (path) => (path === 'accounts' ? 'Accounts' : undefined))?.address ?? null).toBe(expected);
  check('GET /accounts', '/accounts');
  check('GET /api/v1/accounts/aggregate', '/accounts');
  check('GET /accounts/board', '/accounts/board');
  check('GET /search', '/search');
  check('POST /{entities}/query', null);
  check('', null);
});
