// Several workspaces on one server: each has its own people, sessions, records and events, and nobody comes from one into another.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {databases} from '../lib/databases.mjs';
import {EventProbe} from '../lib/events.mjs';
import {kAdmin, program, Server} from '../lib/server.mjs';

const li = {name: '李北', email: 'li@north.example', password: 'a quiet river runs deep'};
const bearer = (token) => ({Authorization: `Bearer ${token}`});
const cookies = (...clients) => ({Cookie: clients.map((client) => client.credentials().Cookie).filter(Boolean).join('; ')});

for (const kind of databases())
  describe(`workspaces, ${kind.name}`, () => {
    let database, data, server, admin, north;
    const place = () => ['--data', data, ...(database.address ? ['--database', database.address] : [])];
    const keyuan = (...line) => execFileSync(program(), [line[0], ...place(), ...line.slice(1)], {encoding: 'utf8', input: `${li.password}\n`, stdio: ['pipe', 'pipe', 'pipe']});
    const at = (name) => new Client(`${server.url}/w/${name}`);
    const start = async () => {
      server = await Server.start({data, database: database.address});
      admin = new Client(server.url);
      await admin.signIn(kAdmin);
    };

    before(async () => {
      database = await kind.create();
      data = await mkdtemp(join(tmpdir(), 'keyuan-'));
      await start();
    });
    after(async () => {
      admin?.close();
      north?.close();
      await server?.stop();
      await rm(data, {recursive: true, force: true});
      await database?.drop();
    });

    test('an administrator makes one, and whoever has the link sets it up', async () => {
      const made = await admin.call('POST', '/administration/workspaces', {body: {name: 'north'}});
      assert.equal(made.path, '/w/north/');
      const token = new RegExp(`^${server.url}/w/north/setup\\?token=(.+)$`).exec(made.link)?.[1];
      assert.ok(token, made.link);
      assert.deepEqual((await admin.call('GET', '/administration/workspaces')).data.map(({name, company, open}) => [name, company, open]),
        [['', 'Keyuan', true], ['north', '', true]]);

      const again = await admin.call('POST', '/administration/workspaces/north/setup-link');
      north = at('north');
      const setUp = (setup_token) => north.send('POST', '/setup', {body: {...li, company: '北方机械', language: 'zh-CN', setup_token}});
      assert.equal((await setUp(token)).body.code, 'auth.link_invalid', 'a newer link takes the place of an older');
      const opened = await setUp(again.link.split('token=')[1]);
      assert.equal(opened.status, 201, opened.text);
      assert.match(opened.headers['set-cookie'][0], /^keyuan_session\.north=.+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
      assert.equal(opened.body.workspace.name, '北方机械');
      await north.signIn(li);
      assert.equal((await admin.send('POST', '/administration/workspaces/north/setup-link')).body.code, 'setup.done');
    });

    test('what cannot be a name, or is taken, is told', async () => {
      const make = async (name) => {
        const {status, body} = await admin.send('POST', '/administration/workspaces', {body: {name}});
        return [status, body.code, body.errors?.map((one) => one.code)];
      };
      for (const name of ['North', '../x', 'a/b', 'a b', 'a-b', 'main', '北', 'x'.repeat(31), '.'])
        assert.deepEqual((await make(name)).slice(0, 1), [422], name);
      assert.deepEqual(await make('north'), [409, 'workspaces.taken', undefined]);
      assert.equal((await make(''))[0], 422);
      assert.equal((await make(5))[0], 422);
      assert.equal((await admin.send('POST', '/administration/workspaces/nowhere/setup-link')).status, 404);
    });

    test('a session or a token of one is nobody in another', async () => {
      for (const [client, url] of [[admin, '/w/north'], [north, '']]) {
        const stranger = new Client(server.url + url);
        const [{name, value}] = [/^(?<name>[^=]+)=(?<value>.*)$/.exec(client.credentials().Cookie).groups];
        assert.equal((await stranger.send('GET', '/session', {headers: client.credentials()})).status, 401);
        // The same secret under the other one's name.
        const other = name === 'keyuan_session' ? 'keyuan_session.north' : 'keyuan_session';
        assert.equal((await stranger.send('GET', '/session', {headers: {Cookie: `${other}=${value}`}})).status, 401);
        const {token} = await client.call('POST', '/tokens', {body: {name: 'a', scopes: ['admin']}});
        assert.equal((await client.send('GET', '/accounts', {headers: {...bearer(token), Cookie: ''}})).status, 200);
        assert.equal((await stranger.send('GET', '/accounts', {headers: bearer(token)})).status, 401);
        assert.equal((await stranger.send('GET', '/metrics', {headers: bearer(token)})).status, 401);
        stranger.close();
      }
    });

    test('records, search and live events stay where they are', async () => {
      const probe = new EventProbe(admin);
      await probe.begin();
      const made = await north.send('POST', '/accounts', {body: {name: '华北重工'}});
      assert.equal(made.status, 201);
      assert.deepEqual((await probe.happened()).get(admin), [], 'nobody else is told');
      probe.close();
      assert.equal(made.headers.location, `/w/north/api/v1/accounts/${made.body.id}`);
      assert.equal((await admin.send('GET', `/accounts/${made.body.id}`)).status, 404);
      assert.equal((await admin.call('GET', '/accounts')).total, 0);
      assert.deepEqual((await admin.call('GET', `/search?q=${encodeURIComponent('华北')}`)).groups ?? [], []);
      assert.equal((await north.call('GET', '/accounts')).total, 1);
      assert.equal((await north.call('GET', '/openapi.json')).servers[0].url, '/w/north/api/v1');
      const {data: [user]} = await north.call('GET', '/users');
      const {link} = await north.call('POST', `/users/${user.id}/password_reset`);
      assert.ok(link.startsWith(`${server.url}/w/north/password-reset?token=`), link);
    });

    test('a browser is told in which it is signed in, whichever it asks', async () => {
      const homes = async (client, headers) => (await client.call('GET', '/workspaces', {headers})).data.map(({name, path, company, person, here}) => [name, path, company, person, here]);
      const both = cookies(admin, north);
      const {user: {name: me}} = await admin.call('GET', '/session');
      assert.deepEqual(await homes(admin, both), [['', '/', 'Keyuan', me, true], ['north', '/w/north/', '北方机械', '李北', false]]);
      assert.deepEqual(await homes(north, both), [['', '/', 'Keyuan', me, false], ['north', '/w/north/', '北方机械', '李北', true]]);
      assert.deepEqual(await homes(admin, north.credentials()), [['north', '/w/north/', '北方机械', '李北', false]]);
      assert.deepEqual(await homes(admin, {Cookie: 'keyuan_session=x; keyuan_session.north=y; keyuan_session.south=z'}), []);
      const stranger = at('north');
      assert.deepEqual(await homes(stranger, {}), [], 'what there is on a server is nobody else\'s to know');
      stranger.close();
    });

    test('only the first one\'s administrators see and make others', async () => {
      for (const [method, path, body] of [['GET', '/administration/workspaces'], ['POST', '/administration/workspaces', {name: 'south'}], ['POST', '/administration/workspaces/north/setup-link']])
        assert.deepEqual([method, path, (await north.send(method, path, {body})).body.code], [method, path, 'workspaces.first_only']);
      assert.equal(existsSync(join(data, 'workspaces/south')), false);
    });

    test('addresses that are no workspace\'s are told as such, pages and calls', async () => {
      const nowhere = new Client(server.url);
      for (const path of ['//w/nowhere/api/v1/accounts', '//w/nowhere/', '//w/', '//w', '//w/main/', '//w/../w/nowhere', '//w//accounts'])
        assert.ok([400, 401, 404, 200].includes((await nowhere.send('GET', path)).status), path);
      assert.equal((await nowhere.send('GET', '//w/nowhere/api/v1/accounts')).body.code, 'workspaces.unknown');
      assert.equal((await nowhere.send('POST', '//w/nowhere/api/v1/session', {body: li})).body.code, 'workspaces.unknown');
      assert.match((await nowhere.send('GET', '//w/north/w/north/api/v1/session')).headers['content-type'], /html/, 'there is one w in an address');
      const page = await nowhere.send('GET', '//w/north/accounts');
      assert.deepEqual([page.status, page.headers['content-type']], [200, 'text/html; charset=utf-8']);
      const form = await nowhere.send('GET', '//w/north/f/any');
      assert.match(form.headers['content-security-policy'], /frame-ancestors \*/, 'a published form is one in any workspace');
      nowhere.close();
    });

    test('commands work on one by its name', async () => {
      keyuan('init', '--workspace', 'south', '--company', '南方', '--email', 'zhou@south.example');
      assert.match(keyuan('check', '--workspace', 'north'), /./);
      assert.equal(existsSync(join(data, 'workspaces/south/secret.key')) || existsSync(join(data, 'workspaces/south')), true);
      assert.throws(() => keyuan('check', '--workspace', '../north'), /small letters/);
    });

    test('after a new start all are there; one that cannot be opened keeps no other from being served', async () => {
      await server.stop();
      if (!database.address) await writeFile(join(data, 'workspaces/north/keyuan.db'), 'no database at all, '.repeat(500));
      await start();
      const south = at('south');
      const session = await south.signIn({email: 'zhou@south.example', password: li.password});
      assert.equal(session.workspace.name, '南方');
      south.close();
      const {status, body} = await at('north').send('GET', '/session', {headers: north.credentials()});
      if (database.address) assert.deepEqual([status, body.user.email], [200, li.email]);
      else assert.deepEqual([status, body.code], [503, 'workspaces.closed']);
      assert.deepEqual((await admin.call('GET', '/administration/workspaces')).data.map(({name, open}) => [name, open]),
        database.address ? [['', true], ['north', true], ['south', true]] : [['', true], ['south', true], ['north', false]]);
    });
  });
