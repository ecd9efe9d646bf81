// The disk is full while people write, import and back up: they are told so, nothing is there by half, and it
// goes on by itself when there is room again.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Server} from '../lib/server.mjs';
import {Cluster, noCluster} from './cluster.mjs';
import {findings, keyuan, TokenClient, tokenOf} from './keyuan.mjs';
import {ended} from '../lib/until.mjs';
import {noMounts, SmallDisk} from './small-disk.mjs';

const kLetters = 'x'.repeat(900);

/** Writes until somebody says no; the ids that were confirmed and the answer that was not. */
async function writeUntilFull(client) {
  const confirmed = [];
  for (let i = 0; i < 20_000; ++i) {
    const answer = await client.send('POST', '/accounts', {body: {name: `客户 ${i} ${kLetters.slice(0, 100)}`, description: kLetters}});
    if (answer.status !== 201) return {confirmed, answer};
    confirmed.push(answer.body.id);
  }
  throw new Error('the disk never was full');
}

function saidClearly(answer) {
  assert.ok([503, 507].includes(answer.status), `${answer.status} ${answer.text}`);
  assert.match(answer.headers['content-type'], /problem\+json/);
  assert.ok(answer.body.title.length > 10 && answer.body.code, answer.text);
  assert.doesNotMatch(answer.text, /SQLITE|sqlite|INSERT|errno/);
}

/** @param {import('node:test').TestContext} t */
async function fullAndAgain(t, where, disk) {
  const server = await Server.start(where);
  t.after(() => server.kill());
  const client = new TokenClient(server.url, await tokenOf(server.url));
  const csv = '客户名称,描述\n' + Array.from({length: 3000}, (_, i) => `行 ${i},${kLetters}`).join('\n');
  const {id: early} = await client.call('POST', '/accounts/import?name=rows.csv', {raw: csv});

  disk.fill(2000);
  const {confirmed, answer} = await writeUntilFull(client);
  saidClearly(answer);
  assert.equal((await client.send('GET', '/accounts?limit=1')).body.total, confirmed.length, 'reading goes on');

  const late = await client.send('POST', '/accounts/import?name=late.csv', {raw: csv});
  saidClearly(late);

  disk.clear();
  disk.fill(500);
  const run = await client.send('POST', `/imports/${early}/run`);
  if (run.status === 202) {
    // Some rows fit, or none; the job says that it failed or tries again, and what is there is whole.
    await new Promise((wake) => setTimeout(wake, 1000));
  } else saidClearly(run);

  disk.clear();
  assert.equal((await client.send('POST', '/accounts', {body: {name: '又有空间'}})).status, 201, 'it goes on when there is room');
  for (let n = 0; n < 5; ++n) {
    const {state, job} = await client.call('GET', `/imports/${early}`);
    if (state === 'done') break;
    const before = job && (await ended(client, job));
    if (before?.state === 'done') continue;
    await ended(client, (await client.call('POST', `/imports/${early}/run`)).job);
  }
  assert.equal((await client.call('GET', `/imports/${early}`)).state, 'done');
  const {total} = await client.call('GET', '/accounts?limit=1');
  assert.equal(total, confirmed.length + 1 + 3000, 'every row of the import once');
  for (const id of confirmed.slice(-20)) await client.call('GET', `/accounts/${id}`);
  client.close();
  await server.stop();
  assert.deepEqual(await findings(where), []);
}

test('full while people write and import, on SQLite', {skip: noMounts()}, async (t) => {
  const disk = await SmallDisk.mount(t, 80);
  await fullAndAgain(t, {data: disk.folderOf('data')}, disk);
});

test('full while people write and import, on PostgreSQL', {skip: noMounts() ?? noCluster()}, async (t) => {
  const cluster = await Cluster.start(t);
  const disk = await SmallDisk.mount(t, 120);
  const folder = disk.folderOf('space');
  cluster.give(folder);
  // Records on the small disk, the server's own log beside it: what PostgreSQL survives.
  await cluster.sql('postgres', `CREATE TABLESPACE small LOCATION '${folder}'`);
  await cluster.sql('postgres', 'ALTER DATABASE keyuan SET TABLESPACE small');
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(data, {recursive: true, force: true}));
  await fullAndAgain(t, {database: cluster.address, data}, disk);
  await cluster.stop('immediate'); // nothing may hold the disk
});

test('full while a backup is written', {skip: noMounts()}, async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(data, {recursive: true, force: true}));
  const disk = await SmallDisk.mount(t, 8);
  disk.fill(200);
  const server = await Server.start({data});
  await server.stop();
  const file = join(disk.folder, 'copy.backup');
  const {code, err} = await keyuan({data}, ['backup', file]);
  assert.notEqual(code, 0);
  assert.match(err, /cannot be written|full/);
  assert.deepEqual(readdirSync(disk.folder), ['ballast'], 'nothing is left of it');
  disk.clear();
  assert.equal((await keyuan({data}, ['backup', file])).code, 0);
  assert.ok(existsSync(file));
});
