// Links that let somebody in without a password: once, for a while, guessed by nobody, written down nowhere.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {onEachDatabase, wang} from './world.mjs';

const kKinds = [{give: 'invitation', use: '/invitations'}, {give: 'password_reset', use: '/password_resets'}];
const kNew = 'vier Katzen im Regen';

onEachDatabase('links', (world) => {
  for (const {give, use} of kKinds) {
    const made = async () => (await world.admin.call('POST', `/users/${world.saved.get('wang')}/${give}`)).token;
    const nobody = () => new Client(world.server.url);

    test(`${give}: works once`, async () => {
      const token = await made();
      assert.match(token, /^[\w-]{43}$/);
      const client = nobody();
      assert.equal((await client.send('GET', `${use}?token=${token}`)).body.email, wang.email);
      assert.equal((await client.send('POST', use, {body: {token, password: kNew}})).status, 201);
      for (const [method, path, options] of [['POST', use, {body: {token, password: 'another good sentence'}}], ['GET', `${use}?token=${token}`]])
        assert.equal((await client.send(method, path, options)).body.code, 'auth.link_invalid', `${method} ${path}`);
      client.close();
    });

    test(`${give}: of two at once, one is let in`, async () => {
      const token = await made();
      const statuses = await Promise.all([1, 2, 3, 4].map(async () => {
        const client = nobody();
        const {status} = await client.send('POST', use, {body: {token, password: kNew}});
        client.close();
        return status;
      }));
      // 503: too many are hashing at once, on a slow machine.
      assert.equal(statuses.filter((status) => status === 201).length, 1, String(statuses));
      assert.ok(statuses.every((status) => [201, 403, 503].includes(status)), String(statuses));
    });

    test(`${give}: a newer one replaces it; another kind's does not open it`, async () => {
      const [old, fresh] = [await made(), await made()];
      const client = nobody();
      assert.equal((await client.send('GET', `${use}?token=${old}`)).status, 403);
      for (const other of kKinds.filter((kind) => kind.use !== use))
        assert.equal((await client.send('GET', `${other.use}?token=${fresh}`)).status, 403);
      assert.equal((await client.send('POST', '/setup', {body: {setup_token: fresh, name: 'a', email: 'a@example.com', password: kNew, company: 'a'}})).status, 409);
      client.close();
    });

    test(`${give}: a guessed, a cut, an empty one look alike, and a bad password uses none up`, async () => {
      const token = await made();
      const client = nobody();
      for (const guess of ['', 'a', token.slice(0, -1), `${token}A`, 'A'.repeat(43), "' OR 1=1 --", '%00']) {
        const answer = await client.send('GET', `${use}?token=${encodeURIComponent(guess)}`);
        assert.equal(answer.status, 403, guess);
        assert.equal(answer.body.code, 'auth.link_invalid', guess);
      }
      assert.equal((await client.send('POST', use, {body: {token, password: 'short'}})).status, 422);
      assert.equal((await client.send('GET', `${use}?token=${token}`)).status, 200);
      client.close();
    });

    test(`${give}: ends the sessions there were, and is nothing for those who may not give one`, async () => {
      const token = await made();
      const client = nobody();
      await client.call('POST', use, {body: {token, password: wang.password}});
      assert.equal((await world.wang.send('GET', '/session')).status, 401);
      await world.wang.signIn(wang);
      assert.equal((await world.wang.send('POST', `/users/${world.saved.get('admin')}/${give}`)).status, 403);
      client.close();
    });

    test(`${give}: none for a person who is no longer active`, async () => {
      const {id} = await world.admin.call('POST', '/users', {body: {name: 'gone', email: `gone-${give.replace('_', '-')}@example.com`, roles: []}});
      const {token} = await world.admin.call('POST', `/users/${id}/${give}`);
      await world.admin.call('PATCH', `/users/${id}`, {body: {active: false}});
      const client = nobody();
      assert.equal((await client.send('POST', use, {body: {token, password: kNew}})).status, 403);
      assert.equal((await world.admin.send('POST', `/users/${id}/${give}`)).status, 409);
      client.close();
    });
  }

  test('an expired link is worth nothing; a repeated request does not give the link again', async () => {
    const path = `/users/${world.saved.get('wang')}/password_reset`;
    const headers = {'Idempotency-Key': 'the same'};
    const [a, b] = [await world.admin.call('POST', path, {headers}), await world.admin.call('POST', path, {headers})];
    assert.notEqual(a.token, b.token);
  });
});

const kFakeTime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

test('a reset lives an hour, an invitation a week, the first link a day', {skip: !existsSync(kFakeTime) && 'libfaketime is missing'}, async () => {
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  try {
    const today = await Server.start({data});
    const admin = new Client(today.url);
    const {user} = await admin.signIn(kAdmin);
    const give = async (kind) => (await admin.call('POST', `/users/${user.id}/${kind}`)).token;
    const links = {password_resets: await give('password_reset'), invitations: await give('invitation')};
    admin.close();
    await today.stop();
    for (const [offset, kind, status] of [['+50m', 'password_resets', 200], ['+70m', 'password_resets', 403], ['+6d', 'invitations', 200], ['+8d', 'invitations', 403]]) {
      const server = await Server.start({data, env: {LD_PRELOAD: kFakeTime, FAKETIME: offset, DONT_FAKE_MONOTONIC: '1'}});
      const nobody = new Client(server.url);
      assert.equal((await nobody.send('GET', `/${kind}?token=${links[kind]}`)).status, status, `${kind} ${offset}`);
      nobody.close();
      await server.stop();
    }
  } finally {
    await rm(data, {recursive: true, force: true});
  }
});

test('the first administrator is made once, by who holds the link', async () => {
  const server = await Server.start({admin: false});
  try {
    const token = new URL(server.setupLink()).searchParams.get('token');
    const client = new Client(server.url);
    const body = {name: 'Ada', email: 'ada@example.com', password: kNew, company: 'Example', language: 'en', zone: 'Asia/Shanghai', currency: 'CNY', demo: 'none'};
    for (const setup_token of ['', 'A'.repeat(43), undefined])
      assert.equal((await client.send('POST', '/setup', {body: {...body, setup_token}})).status, 403);
    assert.equal((await client.send('POST', '/setup', {body: {...body, setup_token: token}})).status, 201);
    assert.equal((await client.send('POST', '/setup', {body: {...body, setup_token: token}})).status, 409);
    client.close();
  } finally {
    await server.stop();
  }
});
