// Two servers on one SQLite file: the second says why not, and the first does not notice.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {findings, keyuan} from './keyuan.mjs';

test('the second server on a SQLite file is refused', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(data, {recursive: true, force: true}));
  const server = await Server.start({data});
  t.after(() => server.kill());
  for (const command of [['serve', '--port', '0'], ['migrate'], ['check', '--repair']]) {
    const {code, err} = await keyuan({data}, command);
    assert.equal(code, 3, `${command}: ${err}`);
    assert.match(err, /in use by another program \(is Keyuan already running\?\)/);
  }
  const admin = new Client(server.url);
  await admin.signIn(kAdmin);
  await admin.call('POST', '/accounts', {body: {name: '还在'}});
  admin.close();
  assert.deepEqual(await findings({data}), [], 'what only reads goes beside it');
  await server.stop();
});
