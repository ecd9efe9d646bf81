// PostgreSQL goes away in the middle of requests, and comes back: people are told to wait, and Keyuan goes on
// by itself. Then: every connection is busy.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Server} from '../lib/server.mjs';
import {addressOf, Cluster, noCluster} from './cluster.mjs';
import {findings, TokenClient, tokenOf} from './keyuan.mjs';
import {ended, until} from '../lib/until.mjs';

const skip = noCluster();
const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** A workspace on a server of its own. @param {import('node:test').TestContext} t @param {string[]} [args] */
async function workspace(t, args = []) {
  const cluster = await Cluster.start(t);
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(data, {recursive: true, force: true}));
  const where = {database: cluster.address, data};
  const server = await Server.start({...where, args});
  t.after(() => server.kill());
  return {cluster, where, server, token: await tokenOf(server.url)};
}

/** Writes until `stop` says so: what was confirmed, and which other answers there were. */
async function write(url, token, name, stop) {
  const client = new TokenClient(url, token);
  const confirmed = [], others = new Set();
  for (let i = 0; !stop.now; ++i) {
    const answer = await client.send('POST', '/accounts', {body: {name: `${name}-${i}`}});
    if (answer.status === 201) confirmed.push(answer.body.id);
    else {
      others.add(`${answer.status} ${answer.body?.code}`);
      assert.ok(answer.headers['retry-after'], answer.text);
      await pause(20);
    }
  }
  client.close();
  return {confirmed, others: [...others]};
}

for (const mode of ['fast', 'immediate'])
  test(`PostgreSQL is stopped (${mode}) and started again under load`, {skip}, async (t) => {
    const {cluster, where, server, token} = await workspace(t);
    const stop = {now: false};
    const writers = Array.from({length: 6}, (_, i) => write(server.url, token, `w${i}`, stop));
    const all = Promise.all(writers);
    all.catch(() => {});
    await pause(500);
    await cluster.stop(mode);
    const client = new TokenClient(server.url, token);
    const away = await client.send('GET', '/accounts');
    assert.equal(away.status, 503, away.text);
    assert.equal(away.body.code, 'http.database_unavailable');
    assert.match(away.body.title, /Please try again/);
    assert.equal(await client.status('GET', '//healthz'), 200, 'the program itself lives');
    await pause(300);
    await cluster.start();
    await until(async () => (await client.send('GET', '/accounts?limit=1')).status === 200, 20);
    await pause(500);
    stop.now = true;
    const results = await all;
    assert.deepEqual([...new Set(results.flatMap(({others}) => others))], ['503 http.database_unavailable']);
    const confirmed = results.flatMap((one) => one.confirmed);
    // fsync is off in this cluster, so a stop at once still keeps what the system was given.
    const {total} = await client.call('GET', '/accounts?limit=1');
    assert.ok(total >= confirmed.length, `${total} of ${confirmed.length}`);
    for (const id of confirmed.slice(-100)) await client.call('GET', `/accounts/${id}`);
    // Jobs and everything beside the requests go on too.
    const {job} = await client.call('POST', '/accounts/bulk', {body: {ids: confirmed.slice(0, 10), set: {short_name: '批量'}}});
    assert.equal((await ended(client, job)).state, 'done');
    client.close();
    await server.stop();
    assert.deepEqual(await findings(where), []);
  });

test('PostgreSQL fails over in the middle of requests', {skip}, async (t) => {
  const first = await Cluster.start(t);
  const second = await first.copy(t);
  await first.sql('postgres', "ALTER SYSTEM SET synchronous_standby_names TO '*'");
  await first.sql('postgres', 'SELECT pg_reload_conf()');
  await until(async () => (await first.sql('postgres', "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")) === '1');
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(data, {recursive: true, force: true}));
  const where = {database: addressOf(first, second), data};
  const server = await Server.start(where);
  t.after(() => server.kill());
  const token = await tokenOf(server.url);
  const stop = {now: false};
  const all = Promise.all(Array.from({length: 6}, (_, i) => write(server.url, token, `w${i}`, stop)));
  all.catch(() => {});
  await pause(700);
  await first.stop('immediate');
  const began = Date.now();
  const client = new TokenClient(server.url, token);
  assert.equal((await client.send('GET', '/accounts?limit=1')).status, 503);
  await second.promote();
  await until(async () => (await client.send('POST', '/accounts', {body: {name: '第一个'}})).status === 201, 20);
  t.diagnostic(`written to again ${Date.now() - began} ms after the first was gone`);
  await pause(500);
  stop.now = true;
  const results = await all;
  assert.deepEqual([...new Set(results.flatMap(({others}) => others))], ['503 http.database_unavailable']);
  const confirmed = results.flatMap((one) => one.confirmed);
  t.diagnostic(`${confirmed.length} writes confirmed`);
  for (let at = 0; at < confirmed.length; at += 100) {
    const some = confirmed.slice(at, at + 100);
    const {total} = await client.call('POST', '/accounts/query', {body: {filter: ['id', 'in', some], limit: 1}});
    assert.equal(total, some.length, 'what was confirmed is on the other server');
  }
  const {job} = await client.call('POST', '/accounts/bulk', {body: {ids: confirmed.slice(0, 10), set: {short_name: '批量'}}});
  assert.equal((await ended(client, job)).state, 'done');
  client.close();
  await server.stop();
  assert.deepEqual(await findings(where), []);
});

test('who waits for a lock keeps nobody from reading, nor from writing something else for long', {skip}, async (t) => {
  const {cluster, server, token} = await workspace(t);
  const client = new TokenClient(server.url, token);
  const {id} = await client.call('POST', '/accounts', {body: {name: '锁住'}});
  // Somebody else holds the row; more want to write it than there are workers.
  const holder = spawn('psql', [cluster.address, '-X', '-q'], {stdio: ['pipe', 'pipe', 'inherit']});
  t.after(() => holder.kill());
  holder.stdin.write("SET search_path TO keyuan_main; BEGIN; SELECT 'locked' FROM account FOR UPDATE;\n");
  await new Promise((locked) => holder.stdout.once('data', locked));
  const writers = Array.from({length: 24}, (_, i) => client.send('PATCH', `/accounts/${id}`, {body: {short_name: `n${i}`}}));
  await pause(300);
  const slowest = {read: 0};
  for (let n = 0; n < 20; ++n) {
    const began = Date.now();
    assert.equal((await client.send('GET', '/accounts?limit=1')).status, 200);
    slowest.read = Math.max(slowest.read, Date.now() - began);
    await pause(100);
  }
  t.diagnostic(`the slowest read took ${slowest.read} ms`);
  assert.ok(slowest.read < 3000, `${slowest.read} ms`);
  const refused = await Promise.all(writers);
  for (const answer of refused) {
    assert.equal(answer.status, 503, answer.text);
    assert.equal(answer.headers['retry-after'], '2');
  }
  holder.stdin.end('COMMIT;\n');
  await until(async () => (await client.send('PATCH', `/accounts/${id}`, {body: {short_name: '写了'}})).status === 200);
  assert.equal((await client.call('GET', `/accounts/${id}`)).version, 2);
  client.close();
});
