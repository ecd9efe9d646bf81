// A database file that was cut short or written over: found, named, and not served as if nothing were.
import assert from 'node:assert/strict';
import {closeSync, openSync, readSync, statSync, truncateSync, writeSync} from 'node:fs';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {findings, keyuan} from './keyuan.mjs';
import {kSeed, Random} from './random.mjs';

const kPage = 4096;

describe('a damaged SQLite file', () => {
  let sound;
  before(async () => {
    sound = await mkdtemp(join(tmpdir(), 'keyuan-'));
    const server = await Server.start({data: sound});
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    for (let i = 0; i < 200; ++i) await admin.call('POST', '/accounts', {body: {name: `客户 ${i}`, description: 'x'.repeat(2000)}});
    admin.close();
    await server.stop();
  });

  after(() => rm(sound, {recursive: true, force: true}));

  /** A copy that `harm` was done to. @param {import('node:test').TestContext} t @param {(file: string) => void} harm */
  async function harmed(t, harm) {
    const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
    t.after(() => rm(data, {recursive: true, force: true}));
    await cp(sound, data, {recursive: true});
    harm(join(data, 'keyuan.db'));
    return {data};
  }

  test('as it was', async (t) => assert.deepEqual(await findings(await harmed(t, () => {})), []));

  for (const share of [0.3, 0.9])
    test(`cut short to ${share} of its length`, async (t) => {
      const where = await harmed(t, (file) => truncateSync(file, Math.floor((statSync(file).size * share) / kPage) * kPage));
      const check = await keyuan(where, ['check']);
      assert.ok([3, 4].includes(check.code), `${check.code} ${check.out} ${check.err}`);
      assert.match(check.out + check.err, /damaged|malformed|shorter|beyond|Page|page/);
      const serve = await keyuan(where, ['serve', '--port', '0']);
      assert.equal(serve.code, 3, serve.err);
      assert.match(serve.err, /damaged|shorter/);
    });

  test('written over where a table begins', async (t) => {
    t.diagnostic(`KEYUAN_SEED=${kSeed}`);
    const random = new Random(kSeed, 'damage');
    const where = await harmed(t, (file) => {
      const f = openSync(file, 'r+');
      const pages = statSync(file).size / kPage;
      for (let n = 0; n < 10; ++n) writeSync(f, random.bytes(512), 0, 512, random.between(2, pages - 1) * kPage);
      closeSync(f);
    });
    const {code, out, err} = await keyuan(where, ['check']);
    assert.ok([3, 4].includes(code), `${code} ${out} ${err}`);
    assert.ok((out + err).trim().length > 20, 'it says what');
  });

  test('one bit of a value turned: what SQLite cannot see, the history does', async (t) => {
    const where = await harmed(t, (file) => {
      const f = openSync(file, 'r+');
      const bytes = Buffer.alloc(statSync(file).size);
      readSync(f, bytes, 0, bytes.length, 0);
      // The name of a record in its row; the search index and the sort key say otherwise then.
      for (let at = bytes.indexOf('客户 77'); at >= 0; at = bytes.indexOf('客户 77', at + 1)) writeSync(f, Buffer.from('户'), 0, 3, at);
      closeSync(f);
    });
    const found = await findings(where);
    assert.ok(found.some((line) => /search\.differs|sort_keys\.differ/.test(line)), found.join('\n'));
  });

  test('no database at all', async (t) => {
    const where = await harmed(t, (file) => {
      const f = openSync(file, 'r+');
      writeSync(f, Buffer.from('this is a letter, not a database'), 0, 32, 0);
      closeSync(f);
    });
    const {code, err} = await keyuan(where, ['serve', '--port', '0']);
    assert.equal(code, 3, err);
    assert.match(err, /not a database|damaged/);
  });
});
