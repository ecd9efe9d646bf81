// What a program's token may do is the least of three: its scope, its person, its time.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {onEachDatabase, pathOf, routesOf} from './world.mjs';

const kAsksOnly = (pattern) => /\/query$|^\/(assignment|scoring|pools\/\{id\})\/rehearsal$/.test(pattern);
// An administrator's, which a token without the scope `admin` is not; or nobody's.
const kNotByReading = /^GET \/(access-log|administration\/|notifications\/export|invitations|password_resets)/;
// Anybody may.
const kOpen = ['POST /session', 'DELETE /session', 'POST /setup', 'POST /invitations', 'POST /password_resets',
  'POST /forms/{slug}/answers', 'POST /forms/{slug}/files'];

onEachDatabase('tokens', (world) => {
  const tokenOf = async (owner, scopes, more = {}) => (await owner.call('POST', '/tokens', {body: {name: 'program', scopes, ...more}})).token;
  const bearer = (token) => ({headers: {Authorization: `Bearer ${token}`}});
  const nobody = () => new Client(world.server.url);

  test('a token that reads writes nowhere, on no route', async (t) => {
    const token = await tokenOf(world.admin, ['read']);
    const client = nobody();
    const routes = await routesOf(world.admin);
    const wrong = [];
    for (const {method, pattern} of routes) {
      const path = pathOf(pattern, world.made);
      const status = await client.status(method, path, {body: method === 'GET' ? undefined : {}, ...bearer(token)});
      const writes = method !== 'GET' && !kAsksOnly(pattern);
      if (writes && !kOpen.includes(`${method} ${pattern}`) && status !== 403) wrong.push(`${method} ${path} → ${status}`);
      if (!writes && [401, 403].includes(status) && !kNotByReading.test(`${method} ${pattern}`))
        wrong.push(`${method} ${path} → ${status}, though it only reads`);
    }
    t.diagnostic(`${routes.length} routes`);
    assert.deepEqual(wrong, []);
    client.close();
  });

  test("a token that writes does nothing that is an administrator's, though its person is one", async () => {
    const token = await tokenOf(world.admin, ['write']);
    const client = nobody();
    const denied = [['POST', '/users', {name: 'a', email: 'a@example.com', roles: []}], ['PATCH', `/users/${world.saved.get('wang')}`, {name: 'b'}],
      ['POST', '/roles', {name: 'r', title: 'r', rights: {'*': 'all'}}], ['PATCH', `/roles/${world.made.roles}`, {rights: {'*': 'all'}}],
      ['POST', '/entities/account/fields', {label: 'a', type: 'text'}], ['GET', '/access-log'], ['POST', `/users/${world.saved.get('wang')}/password_reset`],
      ['POST', `/users/${world.saved.get('wang')}/invitation`], ['DELETE', `/users/${world.saved.get('wang')}/sessions`], ['POST', '/demo', {size: 'small'}],
      ['POST', '/users/bulk', {filter: ['name', '=', 'wang'], set: {zone: 'Asia/Tokyo'}}]];
    for (const [method, path, body] of denied) {
      const {status, text} = await client.send(method, path, {body, ...bearer(token)});
      assert.equal(status, 403, `${method} ${path} → ${status} ${text}`);
    }
    assert.equal((await client.send('POST', '/accounts', {body: {name: 'by token'}, ...bearer(token)})).status, 201);
    client.close();
  });

  test('what a person may not a token of his may not', async () => {
    const token = await tokenOf(world.wang, ['admin']);
    const client = nobody();
    for (const [method, path] of [['GET', '/access-log'], ['POST', '/users'], ['GET', `/accounts/${world.made.accounts}`]])
      assert.ok([403, 404].includes((await client.send(method, path, {...bearer(token), body: method === 'GET' ? undefined : {name: 'a', email: 'q@example.com'}})).status), path);
    client.close();
  });

  test('it makes none that may more, or lives longer; it changes no password', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const token = await tokenOf(world.admin, ['write'], {expires_at: soon});
    const client = nobody();
    const make = (body) => client.send('POST', '/tokens', {body: {name: 'next', ...body}, ...bearer(token)});
    assert.equal((await make({scopes: ['admin'], expires_at: soon})).body.code, 'auth.scope');
    assert.equal((await make({scopes: ['write']})).body.code, 'auth.scope');
    assert.equal((await make({scopes: ['write'], expires_at: new Date(Date.now() + 7_200_000).toISOString()})).body.code, 'auth.scope');
    assert.equal((await make({scopes: ['write'], expires_at: soon})).status, 201);
    assert.equal((await client.send('PUT', '/session/password', {body: {current: 'a', new: 'b'}, ...bearer(token)})).body.code, 'session.wanted');
    client.close();
  });

  test('a token in the wrong place is none', async () => {
    const token = await tokenOf(world.admin, ['read']);
    const client = nobody();
    const status = async (path, headers) => (await client.send('GET', path, {headers})).status;
    assert.equal(await status(`/accounts?access_token=${token}&token=${token}`, {}), 401);
    for (const text of [token, `Basic ${Buffer.from(`a:${token}`).toString('base64')}`, `Bearer ${token.slice(0, -1)}`, `Bearer ${token} `.repeat(2), 'Bearer', `Bearer ${token.toLowerCase()}`])
      assert.equal(await status('/accounts', {Authorization: text}), 401, text);
    assert.equal(await status('/accounts', {Cookie: `keyuan_session=${token}`}), 401);
    assert.equal(await status('/accounts', {Authorization: `bearer ${token}`}), 200, 'the word is not told apart by its case');
    client.close();
  });

  test('revoked is over at once; those of others do not exist', async () => {
    const {id, token} = await world.wang.call('POST', '/tokens', {body: {name: 'a', scopes: ['read']}});
    const client = nobody();
    assert.equal((await client.send('GET', '/accounts', bearer(token))).status, 200);
    assert.equal((await world.admin.send('DELETE', `/tokens/${id}`)).status, 404);
    assert.equal((await world.wang.send('DELETE', `/tokens/${id}`)).status, 204);
    assert.equal((await client.send('GET', '/accounts', bearer(token))).status, 401);
    client.close();
  });
});
