import { expect, it } from 'vitest';
import { answerOf, exampleOf, filledPath, findRoutes, parametersOf, requestOf, routesOf, type Description } from './description';

const description: Description = {
  paths: {
    '/accounts/{id}': {
      get: { operationId: 'accounts.read', summary: 'Read an account', tags: ['accounts'], parameters: [{ $ref: '#/components/parameters/id' }, { $ref: '#/components/parameters/gone' }] },
      patch: {
        operationId: 'accounts.update', tags: ['accounts'],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Account' } } } },
        responses: { 404: {}, 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Account' } } } } },
      },
    },
  },
  components: {
    parameters: { id: { name: 'id', in: 'path', required: true } },
    schemas: { Account: { type: 'object', required: ['name'], properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' }, size: { type: ['integer', 'null'] }, parent: { $ref: '#/components/schemas/Account' } } } },
  },
};

it('lists routes and finds them by words', () => {
  const routes = routesOf(description);
  expect(routes.map((route) => route.id)).toEqual(['accounts.read', 'accounts.update']);
  expect(findRoutes(routes, 'patch accounts').map((route) => route.id)).toEqual(['accounts.update']);
  expect(findRoutes(routes, 'lead')).toEqual([]);
});

it('says what a route takes and answers', () => {
  const [read, update] = routesOf(description);
  if (!read || !update) throw new Error('two routes');
  expect(parametersOf(description, read).map((one) => one.name)).toEqual(['id']);
  expect(requestOf(read)).toBeNull();
  expect(exampleOf(description, requestOf(update), true)).toEqual({ name: '' });
  // A type that holds itself comes to an end.
  expect(JSON.stringify(exampleOf(description, answerOf(update), false)).length).toBeLessThan(500);
});

it('fills places of a path', () => {
  expect(filledPath('/a/{id}/b/{field}', { id: 'x y' })).toBe('/a/x%20y/b/{field}');
});
