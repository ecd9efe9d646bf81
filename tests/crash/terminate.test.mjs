// SIGTERM while people write: what was accepted is finished and answered, and nothing else begins.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {Server} from '../lib/server.mjs';
import {findings, TokenClient, tokenOf} from './keyuan.mjs';

const kWriters = 16;
const kTurnedAway = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** Writes until nobody answers; counts what was confirmed and what was cut off in the middle of its answer. */
async function write(url, token, name, seen) {
  const client = new TokenClient(url, token);
  try {
    for (let i = 0; ; ++i) {
      const {status, body} = await client.send('POST', '/accounts', {body: {name: `${name}-${i}`}});
      assert.ok(status === 201 || status === 503, `${status}`);
      if (status === 201) seen.confirmed.push(body.id);
      if (status === 503) return;
    }
  } catch (error) {
    if (error.code === 'ERR_ASSERTION') throw error;
    // A connection that is closed between two requests, or not taken at all, has lost nobody anything.
    assert.ok(kTurnedAway.includes(error.code) || /socket hang up/.test(error.message), error.message);
    ++seen.turnedAway;
  } finally {
    client.close();
  }
}

for (const kind of databases())
  test(`told to end under load, on ${kind.name}`, async (t) => {
    const database = await kind.create();
    t.after(() => database.drop());
    const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
    t.after(() => rm(data, {recursive: true, force: true}));
    const where = {database: database.address, data};
    const server = await Server.start(where);
    const token = await tokenOf(server.url);
    const seen = {confirmed: [], turnedAway: 0};
    const writers = Promise.all(Array.from({length: kWriters}, (_, i) => write(server.url, token, `w${i}`, seen)));
    await new Promise((wake) => setTimeout(wake, 500));
    const began = Date.now();
    await server.stop();
    assert.ok(Date.now() - began < 12_000, 'it ended in time');
    await writers;

    const again = await Server.start(where);
    t.after(() => again.kill());
    const client = new TokenClient(again.url, token);
    const {total} = await client.call('GET', '/accounts?limit=1');
    // Every request that was begun was answered: there is not one record more than was confirmed.
    assert.equal(total, seen.confirmed.length);
    client.close();
    await again.stop();
    assert.deepEqual(await findings(where), []);
    t.diagnostic(`${seen.confirmed.length} confirmed`);
  });
