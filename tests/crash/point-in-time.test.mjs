// Back to any moment, row by row: records, links, files and fields made and removed in between; on SQLite out of the
// log that Keyuan keeps, on PostgreSQL out of the one that PostgreSQL archives, as docs/operations says.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {Cluster, noCluster} from './cluster.mjs';
import {findings, keyuan} from './keyuan.mjs';
import {ended, until} from '../lib/until.mjs';

const run = promisify(execFile);

/** The rows of every table but those that change by looking, as text. */
const kPassing = ['session', 'idempotency', 'sign_in_attempt', 'job', 'relay_position', 'schedule', 'sqlite_sequence'];
async function rowsOf({database, data}) {
  const ask = async (sql) => {
    const {stdout} = database
      ? await run('psql', [database, '-X', '-A', '-t', '-q', '-c', 'SET search_path = keyuan_main', '-c', sql], {maxBuffer: 256 << 20})
      : await run('sqlite3', ['-readonly', join(data, 'keyuan.db'), sql], {maxBuffer: 256 << 20});
    return stdout.trimEnd().split('\n');
  };
  const names = await ask(database
    ? "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'keyuan_main'::regnamespace ORDER BY 1"
    : "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1");
  const all = {};
  for (const name of names.filter((one) => one && !kPassing.includes(one)))
    all[name] = (await ask(`SELECT * FROM "${name}"`)).sort();
  return all;
}

/** One step after the other, each of another kind. */
async function live(admin, remember) {
  const accounts = [];
  for (let n = 0; n < 30; ++n) accounts.push((await admin.call('POST', '/accounts', {body: {name: `客户 ${n}`, region: 'east'}})).id);
  const contact = await admin.call('POST', '/contacts', {body: {name: '李雷', account: accounts[0]}});
  await remember('records and links');
  const field = await admin.call('POST', '/entities/account/fields', {body: {label: '信用等级', type: 'choice', choices: [{value: 'a', label: 'A'}]}});
  await admin.call('PATCH', `/accounts/${accounts[1]}`, {body: {[field.name]: 'a'}});
  const file = await admin.call('POST', `/accounts/${accounts[2]}/files?name=a.txt`, {raw: '共计 100 元'.repeat(30_000), headers: {'Content-Type': 'text/plain'}});
  await remember('a field and a file');
  const {job} = await admin.call('POST', '/accounts/bulk', {body: {ids: accounts, set: {region: 'south'}}});
  assert.equal((await ended(admin, job)).state, 'done');
  await admin.call('DELETE', `/contacts/${contact.id}`);
  await remember('a change to all of them');
  await admin.call('DELETE', `/files/${file.id}`);
  await admin.call('DELETE', `/accounts/${accounts[3]}`);
  await admin.call('DELETE', `/accounts/${accounts[3]}?purge=true`);
  await admin.call('DELETE', `/entities/account/fields/${field.name}`);
  await remember('file, record for good, and field gone');
  const rows = '客户名称\n' + Array.from({length: 3000}, (_, n) => `导入 ${n}`).join('\n');
  const {id} = await admin.call('POST', '/accounts/import?name=a.csv', {raw: rows, headers: {'Content-Type': 'text/csv'}});
  assert.equal((await ended(admin, (await admin.call('POST', `/imports/${id}/run`)).job)).state, 'done');
  await remember('an import');
}

const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** Lives on a server, and notes at each moment what every table held. */
async function remembered(where, args) {
  const server = await Server.start({...where, args});
  const admin = new Client(server.url);
  const moments = [];
  try {
    await admin.signIn(kAdmin);
    await live(admin, async (what) => {
      await pause(1100);  // background work, and a whole second for those who name no smaller moment
      moments.push({what, rows: await rowsOf(where), at: new Date()});
      await pause(1100);
    });
  } finally {
    admin.close();
    await server.stop();
  }
  return moments;
}

async function compare(where, {what, rows}) {
  const is = await rowsOf(where);
  assert.deepEqual(Object.keys(is), Object.keys(rows), what);
  for (const name of Object.keys(rows)) assert.deepEqual(is[name], rows[name], `${what}: ${name}`);
  assert.deepEqual(await findings(where), [], what);
}

test('any moment comes back, on SQLite', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  const log = join(folder, 'log');
  const where = {data: join(folder, 'data')};
  await mkdir(where.data);
  const moments = await remembered(where, ['--keep-log', log]);
  for (const [n, moment] of moments.entries()) {
    const back = {data: join(folder, `back${n}`)};
    const {code, out, err} = await keyuan(back, ['restore', '--at', moment.at.toISOString(), log]);
    assert.equal(code, 0, err);
    assert.match(out, /the last change in it is of/);
    await compare(back, moment);
  }
  const server = await Server.start({data: join(folder, 'back1')});
  await server.stop();
  const early = await keyuan({data: join(folder, 'early')}, ['restore', '--at', '2020-01-01T00:00', log]);
  assert.equal(early.code, 1);
  assert.match(early.err, /begins at/);
});

test('any moment comes back, on PostgreSQL', {skip: noCluster()}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  const cluster = await Cluster.start(t);
  const archive = join(cluster.folder, 'archive');
  await mkdir(archive);
  cluster.give(archive);
  await cluster.stop('fast');
  await cluster.configure({archive_mode: 'on', archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`});
  await cluster.start();
  // One base for each moment that is looked at, as each is brought forward once.
  const bases = [];
  for (let n = 0; n < 2; ++n) bases.push(await cluster.copy(t, {follow: false}));
  const where = {database: cluster.address, data: join(folder, 'data')};
  await mkdir(where.data);
  const moments = await remembered(where, []);
  await cluster.sql('postgres', 'SELECT pg_switch_wal()');
  await cluster.stop('fast');
  for (const [n, at] of [1, 3].entries()) {
    const base = bases[n];
    const moment = moments[at];
    await base.configure({archive_mode: 'off', restore_command: `cp ${archive}/%f %p`, recovery_target_time: moment.at.toISOString().replace('Z', '+00'), recovery_target_action: 'promote'});
    await base.touch('recovery.signal');
    await base.start();
    await until(async () => (await base.sql('postgres', 'SELECT pg_is_in_recovery()')) === 'f');
    await compare({database: base.address, data: join(folder, `back${n}`)}, moment);
    await base.stop('fast');
  }
});
