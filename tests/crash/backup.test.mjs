// A backup taken while people write, restored elsewhere: one consistent state, row by row that of its moment.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {Server} from '../lib/server.mjs';
import {findings, keyuan, TokenClient, tokenOf} from './keyuan.mjs';
import {kSeed, Random} from './random.mjs';

const kBefore = 300;
const kTypes = ['accounts', 'contacts', 'activities', 'users', 'roles', 'stages', 'pipelines'];

/** Every record of the type, by id. @param {TokenClient} client @param {string} type */
async function all(client, type) {
  const rows = new Map();
  for (let cursor = ''; cursor !== null;) {
    const page = await client.call('GET', `/${type}?limit=200&sort=created_at${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    for (const row of page.data) rows.set(row.id, row);
    cursor = page.next ?? null;
  }
  return rows;
}

async function writeUntil(client, random, ids, stop) {
  for (let i = 0; !stop.now; ++i) {
    const id = random.of(ids);
    const act = random.between(0, 2);
    if (act === 0) ids.push((await client.call('POST', '/accounts', {body: {name: `后 ${i}`}})).id);
    if (act === 1) await client.call('PATCH', `/accounts/${id}`, {body: {short_name: `s${i}`, description: `d${i}`}});
    if (act === 2) await client.call('POST', '/contacts', {body: {name: `人 ${i}`, account: id}});
  }
}

for (const kind of databases())
  test(`backed up while people write, on ${kind.name}`, async (t) => {
    t.diagnostic(`KEYUAN_SEED=${kSeed} repeats it`);
    const [database, other] = [await kind.create(), await kind.create()];
    const folder = await mkdtemp(join(tmpdir(), 'keyuan-'));
    t.after(async () => {
      await Promise.all([database.drop(), other.drop()]);
      await rm(folder, {recursive: true, force: true});
    });
    const here = {database: database.address, data: await mkdtemp(join(folder, 'here-'))};
    const there = {database: other.address, data: await mkdtemp(join(folder, 'there-'))};
    const server = await Server.start(here);
    t.after(() => server.kill());
    const token = await tokenOf(server.url);
    const client = new TokenClient(server.url, token);
    const ids = [];
    for (let i = 0; i < kBefore; ++i) ids.push((await client.call('POST', '/accounts', {body: {name: `前 ${i}`, description: 'x'.repeat(1000)}})).id);
    const before = [...ids];

    const stop = {now: false};
    const writers = Promise.all(Array.from({length: 4}, (_, i) => writeUntil(client, new Random(kSeed, i), ids, stop)));
    writers.catch(() => {});
    await new Promise((wake) => setTimeout(wake, 200));
    const {code, err} = await keyuan(here, ['backup', join(folder, 'copy.backup')]);
    assert.equal(code, 0, err);
    await new Promise((wake) => setTimeout(wake, 200));
    stop.now = true;
    await writers;

    const restored = await keyuan(there, ['restore', join(folder, 'copy.backup')]);
    assert.equal(restored.code, 0, restored.err);
    assert.deepEqual(await findings(there), []);
    const copy = await Server.start(there);
    t.after(() => copy.kill());
    const reader = new TokenClient(copy.url, token); // the token came along
    let same = 0, older = 0;
    for (const type of kTypes) {
      const [now, then] = [await all(client, type), await all(reader, type)];
      for (const [id, row] of then) {
        const current = now.get(id);
        assert.ok(current, `${type} ${id} is in the copy only`);
        if (row.version === current.version) {
          ++same;
          assert.deepEqual(row, current, `${type} ${id}`);
        } else {
          ++older;
          assert.ok(row.version < current.version, `${type} ${id}`);
        }
      }
      if (type === 'accounts') for (const id of before) assert.ok(then.has(id), `${id} was confirmed before the backup began`);
    }
    // And it is a workspace that people can go on with.
    await reader.call('POST', '/accounts', {body: {name: '新的'}});
    reader.close();
    client.close();
    await copy.stop();
    await server.stop();
    t.diagnostic(`${same} rows the same, ${older} as they were before a later change`);
  });
