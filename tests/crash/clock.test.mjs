// The clock jumps an hour ahead and back: who is signed in stays so, jobs run, once, and records keep their order.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {kAdmin, Server} from '../lib/server.mjs';
import {kNoClock, TurnedClock} from '../lib/turned-clock.mjs';
import {findings, TokenClient, tokenOf} from './keyuan.mjs';
import {ended} from '../lib/until.mjs';

for (const kind of databases())
  test(`the clock jumps an hour, on ${kind.name}`, {skip: kNoClock}, async (t) => {
    const database = await kind.create();
    t.after(() => database.drop());
    const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
    t.after(() => rm(data, {recursive: true, force: true}));
    const where = {database: database.address, data};
    const clock = new TurnedClock(t);
    const server = await Server.start({...where, env: clock.env});
    t.after(() => server.kill());
    const person = new Client(server.url);
    await person.signIn(kAdmin);
    const program = new TokenClient(server.url, await tokenOf(server.url));
    const made = [];
    for (const hours of [0, 1, -1, 0, 1, 0]) {
      clock.turn(hours * 3600);
      await person.call('GET', '/session');
      const {id, created_at: at} = await person.call('POST', '/accounts', {body: {name: `时钟 ${hours}`}});
      made.push({id, at});
      const before = (await program.call('GET', `/accounts/${id}`)).version;
      const {job} = await program.call('POST', '/accounts/bulk', {body: {ids: [id], set: {short_name: `${hours} 小时`}}});
      assert.equal((await ended(program, job)).state, 'done', `${hours} h`);
      assert.equal((await program.call('GET', `/accounts/${id}`)).version, before + 1, 'once');
      const {data: told} = await program.call('GET', `/accounts/${id}/history`);
      assert.deepEqual(told.map(({kind: what}) => what), ['updated', 'created'], 'history keeps the order of the writes');
    }
    assert.ok(Date.parse(made[1].at) - Date.parse(made[0].at) > 3_500_000, 'the clock really jumped');
    await person.call('GET', '/session');
    person.close();
    program.close();
    await server.stop();
    assert.deepEqual(await findings(where), []);
  });
