// keyuan check as an administrator uses it: told plainly, repaired, sound again; and what cannot be repaired.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {databases} from '../lib/databases.mjs';
import {Server} from '../lib/server.mjs';
import {keyuan, TokenClient, tokenOf} from './keyuan.mjs';

/** Harm that no program of ours would do. @param {{database?: string, data: string}} where @param {string} sql */
const harm = ({database, data}, sql) =>
  database ? execFileSync('psql', [database, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-c', `SET search_path TO keyuan_main; ${sql}`])
           : execFileSync('sqlite3', [join(data, 'keyuan.db'), sql]);

for (const kind of databases())
  test(`found, said and repaired, on ${kind.name}`, async (t) => {
    const database = await kind.create();
    t.after(() => database.drop());
    const data = await mkdtemp(join(tmpdir(), 'keyuan-'));
    t.after(() => rm(data, {recursive: true, force: true}));
    const where = {database: database.address, data};
    const server = await Server.start(where);
    t.after(() => server.kill());
    const client = new TokenClient(server.url, await tokenOf(server.url));
    for (let i = 0; i < 8; ++i) await client.call('POST', '/accounts', {body: {name: `客户 ${i}`, region: 'south'}});
    client.close();
    const beside = await keyuan(where, ['check']);
    assert.deepEqual([beside.code, beside.out], [0, 'sound\n'], 'beside a running server');
    await server.stop();

    harm(where, "UPDATE account SET name_sort = NULL");
    const told = await keyuan(where, ['check']);
    assert.equal(told.code, 4);
    assert.match(told.out, /^8 records of account have a sort key that is not that of their name: [0-9a-f-]{36}(, [0-9a-f-]{36}){4}, …$/m);
    assert.match(told.out, /^1 of these 1 can be repaired: stop the server and add --repair$/m);
    const repaired = await keyuan(where, ['check', '--repair']);
    assert.deepEqual([repaired.code, repaired.out], [0, 'repaired: 8 sort keys of account were made anew\nsound\n']);

    harm(where, "UPDATE account SET region = 'north' WHERE number = 'A-000003'; UPDATE account SET version = 7 WHERE number = 'A-000004'");
    const {code, out} = await keyuan(where, ['check', '--repair', '--json']);
    assert.equal(code, 4);
    const {sound, findings, repaired: done} = JSON.parse(out);
    assert.deepEqual([sound, done], [false, []]);
    // A record that nobody changed since it was made has no value in its history: only the other is found.
    assert.deepEqual(findings.map(({code: what, about, count, repairable}) => [what, about, count, repairable]), [['history.version', 'account', 1, false]]);
  });
