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
const kCuts = [40, 150, 400, 700]; // milliseconds after the writing began

/** Creates accounts until the server is gone; returns those that it confirmed. */
async function writeUntilGone(url, name) {
  const client = new Client(url);
  const confirmed = [];
  try {
    await client.signIn(kAdmin);
    for (let i = 0; ; ++i) {
      const {status, body} = await client.send('POST', '/accounts', {body: {name: `${name}-${i}`}});
      if (status === 201) confirmed.push(body.id);
    }
  } catch {
    client.close();
    return confirmed;
  }
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
    const confirmed = [];
    for (const cut of kCuts) {
      const server = await Server.start({database: database.address, data});
      const writers = Array.from({length: kWriters}, (_, i) => writeUntilGone(server.url, `${cut}-${i}`));
      await new Promise((wake) => setTimeout(wake, cut));
      await server.kill();
      confirmed.push(...(await Promise.all(writers)).flat());
    }
    const server = await Server.start({database: database.address, data});
    assert.ok(confirmed.length > 0, 'nothing was written at all');
    assert.deepEqual(await lost(server.url, confirmed), []);
    await server.stop();
    await promisify(execFile)(program(),
      ['check', '--data', data, ...(database.address ? ['--database', database.address] : [])]);
  });
