// A page of somebody else can make a browser send a request, with its cookie. No such request may write.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {onEachDatabase, pathOf, routesOf, wang} from './world.mjs';

// Written as reading: a question that is too long, or too private, for an address.
const kAsks = (pattern) => /\/(query|duplicates)$|^\/(assignment|scoring|pools\/\{id\})\/rehearsal$/.test(pattern);
// Where nobody is signed in yet. These take JSON only, which another site's form cannot send.
const kBeforeSession = ['POST /session', 'POST /setup', 'POST /invitations', 'POST /password_resets'];

// Forms for strangers: whoever sends them is nobody, also with a session; tests/security/forms.test.mjs.
const kForAnyone = (pattern) => pattern.startsWith('/forms/');

onEachDatabase('forged requests', (world) => {
  test('no writing route takes a cookie without its proof', async (t) => {
    const routes = (await routesOf(world.admin)).filter(({method, pattern}) => method !== 'GET' && !kAsks(pattern) && !kForAnyone(pattern));
    const written = async () => (await world.admin.call('GET', '/accounts')).total;
    const before = await written();
    const wrong = [];
    for (const {method, pattern} of routes) {
      if (kBeforeSession.includes(`${method} ${pattern}`)) continue;
      const path = pathOf(pattern, world.made);
      for (const proof of [null, '', 'abc', 'A'.repeat(43)]) {
        const {status, body} = await world.admin.send(method, path, {body: {}, headers: {'X-CSRF-Token': proof}});
        if (status !== 403 || body?.code !== 'auth.csrf') wrong.push(`${method} ${path} with ${proof}: ${status} ${body?.code}`);
      }
    }
    t.diagnostic(`${routes.length} routes`);
    assert.ok(routes.length > 60, 'the routes were found');
    assert.deepEqual(wrong, []);
    assert.equal(await written(), before);
    assert.equal((await world.admin.send('GET', '/session')).status, 200, 'not even signed out');
  });

  test('the proof of another session is none', async () => {
    const other = new Client(world.server.url);
    const {csrf} = await other.signIn(wang);
    const answer = await world.wang.send('POST', '/accounts', {body: {name: 'a'}, headers: {'X-CSRF-Token': csrf}});
    assert.equal(answer.body.code, 'auth.csrf');
    other.close();
  });

  test('what a form of another site can send is no JSON', async () => {
    const nobody = new Client(world.server.url);
    for (const route of kBeforeSession)
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b', null]) {
        const [method, path] = route.split(' ');
        const answer = await nobody.send(method, path, {body: wang, headers: {'Content-Type': type}});
        assert.equal(answer.status, 415, `${route} as ${type}`);
        assert.equal(answer.headers['set-cookie'], undefined, route);
      }
    nobody.close();
  });

  test('no other site is let in by CORS', async () => {
    for (const [method, path] of [['GET', '/accounts'], ['OPTIONS', '/accounts'], ['POST', '/session']]) {
      const answer = await world.wang.send(method, path,
        {headers: {Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'x-csrf-token'}});
      for (const name of Object.keys(answer.headers)) assert.ok(!name.startsWith('access-control-'), `${method} ${path}: ${name}`);
    }
  });

  test('reading changes nothing: every GET may be sent by anybody, any number of times', async () => {
    const seq = async () => (await world.admin.call('GET', `/accounts/${world.made.accounts}/history`)).data.length;
    const before = [await seq(), (await world.admin.call('GET', `/accounts/${world.made.accounts}`)).version];
    for (const {method, pattern} of await routesOf(world.admin)) {
      if (method !== 'GET' || pattern === '/events') continue;
      const path = pathOf(pattern, world.made);
      for (const query of ['?remove=true', '?_method=DELETE']) await world.admin.send('GET', path + query, {headers: {'X-HTTP-Method-Override': 'DELETE'}});
    }
    assert.deepEqual([await seq(), (await world.admin.call('GET', `/accounts/${world.made.accounts}`)).version], before);
  });
});
