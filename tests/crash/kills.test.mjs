// The server is killed at random moments while people write, and started again: what was confirmed is
// there, nothing is there by half, and the record's history, the search index and the log agree.
//
// Both databases at once: most of a round is waiting. KEYUAN_KILLS says how often (as often as fits in
// KEYUAN_CRASH_SECONDS, 360, but 200 times at most, when it is not given); KEYUAN_SEED repeats a run: the same deeds in the same order, killed after the same time.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {Server} from '../lib/server.mjs';
import {findings, keyuan, tokenOf} from './keyuan.mjs';
import {kSeed, Random} from './random.mjs';
import {Writer} from './writer.mjs';

const kWriters = 6;
const kKills = Number(process.env.KEYUAN_KILLS ?? 200);
const kSeconds = process.env.KEYUAN_KILLS ? Infinity : Number(process.env.KEYUAN_CRASH_SECONDS ?? 360);
const kCheckEvery = 20; // kills: keyuan check, and a backup under way

/** @param {number} ms */
const after = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** One life: writers work, and after a while the power goes. */
async function liveAndDie(where, token, writers, random) {
  const server = await Server.start(where);
  const work = writers.map((writer) => writer.work(server.url, token));
  const broken = Promise.all(work);
  broken.catch(() => {});
  // Mostly in the thick of it, now and then while it is still starting its jobs.
  const life = random.real() < 0.2 ? random.between(0, 20) : random.between(20, 350);
  await Promise.race([after(life), broken]);
  await server.kill();
  await broken;
}

/** A backup taken while they write is a whole workspace. */
async function backUpWhileWriting(where, kind, token, writers, random) {
  const server = await Server.start(where);
  const work = Promise.all(writers.map((writer) => writer.work(server.url, token)));
  work.catch(() => {});
  const folder = await mkdtemp(join(tmpdir(), 'keyuan-'));
  const target = await kind.create();
  try {
    const file = join(folder, 'copy.backup');
    const backup = keyuan(where, ['backup', file]);
    await after(random.between(50, 400));
    await server.kill();
    await work;
    const {code, err} = await backup;
    assert.equal(code, 0, err);
    const other = {database: target.address, data: join(folder, 'restored')};
    const restored = await keyuan(other, ['restore', file]);
    assert.equal(restored.code, 0, restored.err);
    assert.deepEqual(await findings(other), []);
  } finally {
    await rm(folder, {recursive: true, force: true});
    await target.drop();
  }
}

describe('killed', {concurrency: true}, () => {
  for (const kind of databases())
    test(`killed at random moments while people write, on ${kind.name}`, async (t) => {
      t.diagnostic(`KEYUAN_SEED=${kSeed} repeats it`);
      const database = await kind.create();
      t.after(() => database.drop());
      const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
      t.after(() => (existsSync(join(data, 'keep')) ? undefined : rm(data, {recursive: true, force: true})));
      const where = {database: database.address, data};

      const first = await Server.start(where);
      const token = await tokenOf(first.url);
      await first.stop();

      const random = new Random(kSeed, kind.name, 'kills');
      const writers = Array.from({length: kWriters}, (_, i) => new Writer(`w${i}`, new Random(kSeed, kind.name, i), i % 3 === 0));
      const begun = Date.now();
      let kills = 0;
      try {
        for (; kills < kKills && Date.now() - begun < kSeconds * 1000; ++kills) {
          if (kills % kCheckEvery === kCheckEvery - 1) {
            await backUpWhileWriting(where, kind, token, writers, random);
            assert.deepEqual(await findings(where), [], `after kill ${kills}`);
          } else {
            await liveAndDie(where, token, writers, random);
          }
        }
        const last = await Server.start(where);
        try {
          for (const writer of writers) await writer.verify(last.url, token);
          assert.deepEqual(await findings(where), [], 'while a server runs');
        } finally {
          await last.stop();
        }
        assert.deepEqual(await findings(where), [], 'at the end');
      } catch (error) {
        error.message = `KEYUAN_SEED=${kSeed}, kill ${kills}: ${error.message}`;
        throw error;
      }
      const sum = (name) => writers.reduce((n, writer) => n + writer[name], 0);
      const rows = writers.flatMap((writer) => writer.imports).reduce((n, one) => n + one.rows, 0);
      t.diagnostic(`${kills} kills in ${Math.round((Date.now() - begun) / 1000)} s; ${sum('confirmed')} deeds confirmed, ` +
                   `${sum('unsure')} cut off and settled; ${rows} rows imported; nothing lost`);
    });
});
