// What was answered is kept, however the program ends: it is killed while people write, and started again.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {kAdmin, program, Server} from '../lib/server.mjs';

const kWriters = 8;
const kCuts = [5, 60, 200, 500]; // milliseconds after the first of them was written

/** Signs in once; the writers share the token, so that the cut comes while they write. */
async function tokenOf(url) {
  const admin = new Client(url);
  await admin.signIn(kAdmin);
  const {token} = await admin.call('POST', '/tokens', {body: {name: 'writers', scopes: ['read', 'write']}});
  admin.close();
  return {Authorization: `Bearer ${token}`};
}

/** Creates accounts until the server is gone, and keeps in `confirmed` those that it confirmed. */
async function writeUntilGone(url, headers, name, confirmed, begun) {
  const client = new Client(url);
  try {
    for (let i = 0; ; ++i) {
      const {status, body} = await client.send('POST', '/accounts', {headers, body: {name: `${name}-${i}`}});
      if (status !== 201) continue;
      confirmed.push(body.id);
      begun();
    }
  } catch {
    client.close();
  }
}

/** Starts the server, lets people write, and cuts the power `cut` milliseconds after they began. */
async function writeAndCut(where, cut, confirmed) {
  const server = await Server.start(where);
  const headers = await tokenOf(server.url);
  let begun;
  const beginning = new Promise((done) => (begun = done));
  const writers = Array.from({length: kWriters}, (_, i) =>
    writeUntilGone(server.url, headers, `${cut}-${i}`, confirmed, begun));
  await beginning;
  await new Promise((wake) => setTimeout(wake, cut));
  await server.kill();
  await Promise.all(writers);
}

/** Those of `ids` that are no longer there, or without their history. */
async function lost(url, ids) {
  const client = new Client(url);
  await client.signIn(kAdmin);
  const gone = [];
  for (const id of ids) {
    const {status} = await client.send('GET', `/accounts/${id}`);
    const {body: history} = await client.send('GET', `/accounts/${id}/history`);
    if (status !== 200 || history?.data?.at(-1)?.kind !== 'created') gone.push(id);
  }
  client.close();
  return gone;
}

for (const kind of databases())
  test(`killed while people write, on ${kind.name}`, async (t) => {
    const database = await kind.create();
    t.after(() => database.drop());
    const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
    t.after(() => rm(data, {recursive: true, force: true}));
    const where = {database: database.address, data};
    const confirmed = [];
    for (const cut of kCuts) await writeAndCut(where, cut, confirmed);
    const server = await Server.start(where);
    try {
      assert.deepEqual(await lost(server.url, confirmed), []);
    } finally {
      await server.stop();
    }
    t.diagnostic(`${confirmed.length} confirmed, all there`);
    await promisify(execFile)(program(),
      ['check', '--data', data, ...(database.address ? ['--database', database.address] : [])]);
  });
