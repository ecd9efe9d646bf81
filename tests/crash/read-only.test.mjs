// Data that can only be read: said at the start, not by the first person who saves.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Server} from '../lib/server.mjs';
import {Cluster, noCluster} from './cluster.mjs';
import {keyuan} from './keyuan.mjs';
import {noMounts, SmallDisk} from './small-disk.mjs';

test('a data folder that can only be read, on SQLite', {skip: noMounts()}, async (t) => {
  const disk = await SmallDisk.mount(t, 30);
  const data = disk.folderOf('data');
  const server = await Server.start({data});
  await server.stop();
  disk.seal();
  const {code, err} = await keyuan({data}, ['serve', '--port', '0']);
  assert.equal(code, 3, err);
  assert.match(err, /folder of the database cannot be written/);
});

test('a database that can only be read, on PostgreSQL', {skip: noCluster()}, async (t) => {
  const cluster = await Cluster.start(t);
  const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
  t.after(() => rm(data, {recursive: true, force: true}));
  const where = {database: cluster.address, data};
  const server = await Server.start(where);
  await server.stop();
  await cluster.sql('postgres', 'ALTER DATABASE keyuan SET default_transaction_read_only = on');
  const {code, err} = await keyuan(where, ['serve', '--port', '0']);
  assert.equal(code, 3, err);
  assert.match(err, /read-only/);
});
