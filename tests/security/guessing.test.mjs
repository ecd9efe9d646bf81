// Whoever tries passwords gets slower and slower, and learns nothing on the way.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {onEachDatabase, wang} from './world.mjs';

onEachDatabase('guessing', (world) => {
  const tryOnce = (client, email, password = 'wrong') => client.send('POST', '/session', {body: {email, password}});

  test('three are free, then it waits: for an account that exists and for one that does not', async () => {
    const client = new Client(world.server.url);
    for (const email of ['lishi@example.com', wang.email]) {
      const statuses = [];
      // A slow machine hashes for longer than the first, short waits; the later ones it does not outlast.
      for (let i = 0; i < 8 && !statuses.includes(429); ++i) {
        const {status, body, headers} = await tryOnce(client, email);
        statuses.push(status);
        if (status !== 429) continue;
        assert.equal(body.code, 'auth.too_many_tries');
        assert.ok(Number(headers['retry-after']) > 0);
      }
      assert.deepEqual(statuses.slice(0, 3), [401, 401, 401], email);
      assert.equal(statuses.at(-1), 429, `${email}: ${statuses}`);
    }
    client.close();
  });

  test('a right password does not get in while it waits', async () => {
    const client = new Client(world.server.url);
    await world.admin.call('POST', '/users', {body: {name: 'sun', email: 'sun@example.com', password: wang.password, roles: []}});
    for (let i = 0; i < 8; ++i) await tryOnce(client, 'sun@example.com');
    assert.ok([423, 429].includes((await tryOnce(client, 'SUN@Example.com', wang.password)).status));
    client.close();
  });

  test('thirty at once get no further than one after another', async () => {
    const tries = await Promise.all(Array.from({length: 30}, async () => {
      const client = new Client(world.server.url);
      const {status} = await tryOnce(client, 'zhou@example.com');
      client.close();
      return status;
    }));
    const looked = tries.filter((status) => status === 401).length;
    assert.ok(looked <= 5, `${looked} passwords were looked at`);
    assert.ok(tries.every((status) => [401, 423, 429, 503].includes(status)), String(tries));
  });

  test('a wrong one and a stranger get the same answer in about the same time', async () => {
    const client = new Client(world.server.url);
    const seen = async (email) => {
      const began = performance.now();
      const {status, body} = await tryOnce(client, email);
      const {request_id: _, ...said} = body;
      return {status, said, ms: performance.now() - began};
    };
    await world.admin.call('POST', '/users', {body: {name: 'wu', email: 'wu@example.com', password: wang.password, roles: []}});
    const [a, b] = [await seen('wu@example.com'), await seen('nobody-at-all@example.com')];
    assert.deepEqual([a.status, a.said], [b.status, b.said]);
    const ratio = Math.max(a.ms, b.ms) / Math.min(a.ms, b.ms);
    assert.ok(ratio < 8, `${a.ms.toFixed(0)} ms against ${b.ms.toFixed(0)} ms: one of them was not hashed`);
    client.close();
  });

  test('changing the own password is no way around: the old one is counted too', async () => {
    await world.admin.call('POST', '/users', {body: {name: 'zheng', email: 'zheng@example.com', password: wang.password, roles: []}});
    const client = new Client(world.server.url);
    await client.signIn({email: 'zheng@example.com', password: wang.password});
    const codes = [];
    for (let i = 0; i < 8; ++i)
      codes.push((await client.send('PUT', '/session/password', {body: {current: `guess ${i}`, new: 'vier Katzen im Regen'}})).status);
    assert.ok(codes.includes(429), String(codes));
    client.close();
  });

  test('passwords that everybody guesses cannot be chosen', async () => {
    for (const password of ['password12', '1234567890', 'qwertyuiop', 'woaini5201314', 'keyuan2024', 'admin@example', 'aaaaaaaaaaaa', 'short'])
      assert.equal((await world.admin.send('POST', '/users', {body: {name: 'x', email: 'x@example.com', password, roles: []}})).status, 422, password);
    const all = 'p'.repeat(3) + ' ünïcödé 密码和猫 🙂 '.repeat(4);
    assert.equal((await world.admin.send('POST', '/users', {body: {name: 'x', email: 'x@example.com', password: all.slice(0, 64), roles: []}})).status, 201, 'long, spaces, any language');
  });
});

onEachDatabase('too many requests', (world) => {
  test('a person who asks without end is told to wait', async () => {
    const answers = [];
    for (let i = 0; i < 70; ++i) answers.push(await world.wang.send('GET', '/session'));
    const refused = answers.find(({status}) => status === 429);
    assert.ok(refused, 'none was refused');
    assert.equal(refused.body.code, 'http.too_many_requests');
    assert.ok(Number(refused.headers['retry-after']) > 0);
  });
}, {rateLimit: 60, samples: false});
