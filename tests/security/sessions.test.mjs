// A session: made anew at every sign-in, carried by a cookie that scripts cannot read, over when it is ended.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {get} from 'node:http';
import {cookieOf, onEachDatabase, wang} from './world.mjs';

const opened = (client, headers = {}) => client.send('POST', '/session', {body: wang, headers});
const me = (client, cookie) => client.send('GET', '/session', {headers: {Cookie: cookie}});

onEachDatabase('sessions', (world) => {
  test('a cookie that was there before is never taken over', async () => {
    const client = new Client(world.server.url);
    const planted = 'A'.repeat(43);
    const {name, value} = cookieOf(await opened(client, {Cookie: `keyuan_session=${planted}`}));
    assert.equal(name, 'keyuan_session');
    assert.notEqual(value, planted);
    assert.equal((await me(client, `keyuan_session=${planted}`)).status, 401);
    const again = cookieOf(await opened(client, {Cookie: `keyuan_session=${value}`}));
    assert.notEqual(again.value, value, 'signing in again makes another session');
    client.close();
  });

  test('256 random bits, none of them alike', async () => {
    const client = new Client(world.server.url);
    const values = [];
    for (let i = 0; i < 5; ++i) values.push(cookieOf(await opened(client)).value);
    assert.equal(new Set(values).size, values.length);
    for (const value of values) assert.match(value, /^[\w-]{43}$/);
    for (let at = 0; at < 43; ++at) assert.ok(new Set(values.map((v) => v[at])).size > 1, `place ${at} never changes`);
    client.close();
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const client = new Client(world.server.url);
    const {attributes} = cookieOf(await opened(client));
    assert.deepEqual(attributes.sort(), ['httponly', 'max-age=7776000', 'path=/', 'samesite=lax']);
    client.close();
  });

  test('signing out ends it on the server, and takes the cookie away', async () => {
    const client = new Client(world.server.url);
    await client.signIn(wang);
    const {Cookie} = client.credentials();
    const bye = await client.send('DELETE', '/session');
    assert.equal(bye.status, 204);
    const gone = cookieOf(bye);
    assert.equal(gone.value, '');
    assert.ok(gone.attributes.includes('max-age=0'));
    assert.equal((await me(client, Cookie)).status, 401, 'whoever kept the cookie has nothing');
    client.close();
  });

  test('a person lists the own sessions and ends one; those of others do not exist', async () => {
    const phone = new Client(world.server.url);
    await phone.signIn(wang);
    const {data} = await phone.call('GET', '/sessions');
    const current = data.find((session) => session.current);
    assert.ok(current);
    assert.ok(!JSON.stringify(data).includes(phone.credentials().Cookie.split('=')[1]), 'the list shows no secret');
    assert.equal((await world.admin.send('DELETE', `/sessions/${current.id}`)).status, 404);
    assert.equal((await world.wang.send('DELETE', `/sessions/${current.id}`)).status, 204);
    assert.equal((await phone.send('GET', '/session')).status, 401);
    phone.close();
  });

  test('the administrator signs a person out everywhere; making inactive does it too', async () => {
    const made = await world.admin.call('POST', '/users',
      {body: {name: 'li', email: 'li@example.com', password: wang.password, roles: [], language: 'en'}});
    const li = new Client(world.server.url);
    await li.signIn({email: 'li@example.com', password: wang.password});
    await world.admin.call('DELETE', `/users/${made.id}/sessions`);
    assert.equal((await li.send('GET', '/session')).status, 401);

    await li.signIn({email: 'li@example.com', password: wang.password});
    const {token} = await li.call('POST', '/tokens', {body: {name: 'a', scopes: ['read']}});
    await world.admin.call('PATCH', `/users/${made.id}`, {body: {active: false}});
    assert.equal((await li.send('GET', '/session')).status, 401);
    const nobody = new Client(world.server.url);
    assert.equal((await nobody.send('GET', '/session', {headers: {Authorization: `Bearer ${token}`}})).status, 401);
    const refused = await nobody.send('POST', '/session', {body: {email: 'li@example.com', password: wang.password}});
    assert.equal(refused.body.code, 'auth.inactive');
    li.close();
    nobody.close();
  });

  test('a new password ends the other sessions', async () => {
    await world.admin.call('POST', '/users', {body: {name: 'zhao', email: 'zhao@example.com', password: wang.password, roles: []}});
    const [here, there] = [new Client(world.server.url), new Client(world.server.url)];
    for (const client of [here, there]) await client.signIn({email: 'zhao@example.com', password: wang.password});
    assert.equal((await here.send('PUT', '/session/password', {body: {current: wang.password, new: 'vier Katzen im Regen'}})).status, 204);
    assert.equal((await here.send('GET', '/session')).status, 200);
    assert.equal((await there.send('GET', '/session')).status, 401);
    here.close();
    there.close();
  });

  test('nothing of a session is told to caches', async () => {
    for (const path of ['/session', '/accounts', '/sessions', '/tokens'])
      assert.equal((await world.wang.send('GET', path)).headers['cache-control'], 'no-store', path);
  });

  test('whoever has signed out hears nothing more: neither by session nor by token', async () => {
    const client = new Client(world.server.url);
    await client.signIn(wang);
    const {id, token} = await client.call('POST', '/tokens', {body: {name: 'ears', scopes: ['read']}});
    const bySession = await listen(world.server.url, client.credentials());
    const byToken = await listen(world.server.url, {Authorization: `Bearer ${token}`});
    await client.call('POST', '/accounts', {body: {name: 'heard'}});
    await bySession.hears(/"entity":"account"/);
    await client.call('DELETE', `/tokens/${id}`);
    await client.call('DELETE', '/session');
    const before = [bySession.text.length, byToken.text.length];
    await world.wang.call('POST', '/accounts', {body: {name: 'not for those who left'}});
    await Promise.all([bySession.ended, byToken.ended]);
    assert.ok(![bySession, byToken].some(({text}, i) => text.slice(before[i]).includes('account')), 'a change was told after the end');
    client.close();
  });
});

/** An open stream of live events: what it said so far, and the promise of its end. */
function listen(url, headers) {
  return new Promise((opened, failed) => {
    get(new URL('/api/v1/events', url), {headers}, (answer) => {
      if (answer.statusCode !== 200) return failed(new Error(`GET /events → ${answer.statusCode}`));
      const stream = {text: ''};
      stream.ended = within(5, 'the stream goes on', new Promise((done) => answer.on('end', done).on('error', done)));
      stream.ended.catch(() => {});
      stream.hears = (pattern) => within(5, `no ${pattern}`, new Promise((heard) => {
        const look = () => pattern.test(stream.text) && heard();
        answer.on('data', look);
        look();
      }));
      answer.setEncoding('utf8').on('data', (piece) => (stream.text += piece)).once('data', () => opened(stream));
    }).on('error', failed);
  });
}

/** `promise`, or an error when that many seconds are over. */
function within(seconds, why, promise) {
  return Promise.race([promise, new Promise((_, late) => setTimeout(() => late(new Error(why)), seconds * 1000).unref())]);
}

const kFakeTime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

test('14 days without use, or 90 days altogether, end a session', {skip: !existsSync(kFakeTime) && 'libfaketime is missing'}, async () => {
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  const later = (days) => Server.start({data, env: {LD_PRELOAD: kFakeTime, FAKETIME: `+${days}d`, DONT_FAKE_MONOTONIC: '1'}});
  try {
    const today = await Server.start({data});
    const client = new Client(today.url);
    await client.signIn(kAdmin);
    const cookie = client.credentials().Cookie;
    client.close();
    await today.stop();
    // Used every 13 days it lives, until the 90th day.
    for (const [days, status] of [[13, 200], [26, 200], [39, 200], [52, 200], [65, 200], [78, 200], [89, 200], [91, 401]]) {
      const server = await later(days);
      const then = new Client(server.url);
      assert.equal((await me(then, cookie)).status, status, `after ${days} days`);
      if (days === 91) {
        await then.signIn(kAdmin);
        const fresh = then.credentials().Cookie;
        await server.stop();
        const idle = await later(days + 15);
        const much = new Client(idle.url);
        assert.equal((await me(much, fresh)).status, 401, 'after 15 days without use');
        much.close();
        await idle.stop();
      } else {
        await server.stop();
      }
      then.close();
    }
  } finally {
    await rm(data, {recursive: true, force: true});
  }
});
