// Every route of the server has a row in rows.yaml, and does to each kind of person what the row says.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {makePeople} from '../lib/people.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {readRows} from './rows.mjs';
import {makeSamples, pathOf} from './samples.mjs';

const {who, rows} = readRows(new URL('rows.yaml', import.meta.url));
const kRoles = who.filter((name) => !['nobody', 'without_role', 'administrator'].includes(name));

let server, admin, people, made, routes;
before(async () => {
  server = await Server.start();
  admin = new Client(server.url);
  const {user} = await admin.signIn(kAdmin);
  const saved = new Map([['admin', user.id]]);
  const wanted = Object.fromEntries(kRoles.map((role) => [role, {role, department: 'elsewhere'}]));
  people = await makePeople(server.url, admin, {...wanted, without_role: {department: 'elsewhere'}}, saved);
  people.set('administrator', admin);
  made = await makeSamples(admin);
  const {paths} = await admin.call('GET', '/openapi.json');
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).filter((method) => /^(get|post|put|patch|delete)$/.test(method))
      .map((method) => `${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`));
});
after(async () => {
  for (const client of people?.values() ?? []) client.close();
  await server?.stop();
});

/** A request to that path which changes nothing that the next one would miss. */
function requestOf(method, path) {
  // A removal is asked of a version that does not exist: who may remove is told so, and nothing is gone.
  if (method === 'DELETE') return path.includes('/shares/') ? {} : {headers: {'If-Match': '"999"'}};
  if (method === 'POST' && /\/(files|import)$/.test(path))
    return {raw: 'name', headers: {'Content-Type': 'application/octet-stream'}, query: '?name=a.csv'};
  return method === 'GET' ? {} : {body: {}};
}

/** What becomes of it in the hands of `client`. */
async function outcome(client, route) {
  const [method, pattern] = route.split(' ');
  const path = await pathOf(admin, pattern, made);
  const {query = '', ...request} = requestOf(method, path);
  const status = await client.status(method, path + query, request);
  if (pattern.endsWith('/restoration') && status >= 300) await admin.send('POST', path, {body: {}});
  return [401, 403, 404].includes(status) ? status : 'in';
}

test('every route has a row, and every row a route', () => {
  assert.deepEqual(routes.filter((route) => !rows.has(route)), [], 'routes without a row in rows.yaml');
  assert.deepEqual([...rows.keys()].filter((route) => !routes.includes(route)), [], 'rows of routes that do not exist');
});

describe('everybody gets what the row says', () => {
  for (const [index, name] of who.entries())
    test(name, async (t) => {
      const wrong = [];
      // Leaving comes last.
      const ordered = [...rows].sort(([a], [b]) => Number(a === 'DELETE /session') - Number(b === 'DELETE /session'));
      for (const [route, outcomes] of ordered) {
        const got = await outcome(people.get(name), route);
        if (got !== outcomes[index]) wrong.push(`${route}: expected ${outcomes[index]}, got ${got}`);
      }
      t.diagnostic(`${rows.size} routes`);
      assert.deepEqual(wrong, []);
    });
});
