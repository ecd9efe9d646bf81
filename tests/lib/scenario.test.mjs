// The scenario runner on a program that only pretends to be Keyuan.
import assert from 'node:assert/strict';
import {fileURLToPath} from 'node:url';
import {after, before, describe, test} from 'node:test';
import {Client} from './client.mjs';
import {EventProbe} from './events.mjs';
import {perform} from './perform.mjs';
import {readScenario} from './scenario-file.mjs';
import {kAdmin, Server} from './server.mjs';

const fake = {KEYUAN_BIN: fileURLToPath(new URL('testdata/fake-server.mjs', import.meta.url))};
const real = process.env.KEYUAN_BIN;
before(() => Object.assign(process.env, fake));
after(() => {
  if (real === undefined) delete process.env.KEYUAN_BIN;
  else process.env.KEYUAN_BIN = real;
});

describe('a scenario file', () => {
  const refused = [
    ['steps: []', /a title and steps/],
    ['title: x\nsteps:\n  - request: GET /leads\n', /x\.yaml:3: a step needs an expectation/],
    ['title: x\nsteps:\n  - {request: GET /, expect: 200, bdoy: 1}\n', /nobody knows "bdoy"/],
    ['title: x\nsteps:\n  - {request: GET /, expect: {statsu: 200}}\n', /nobody knows "statsu"/],
    ['title: x\nsteps:\n  - {at_once: [{request: GET /}], expect: 200}\n', /list of as many answers/],
    ['title: [', /x\.yaml: /],
  ];
  for (const [text, why] of refused)
    test(`refused: ${why.source}`, () => assert.throws(() => readScenario('x.yaml', text), why));
});

describe('a step', () => {
  let server, world;
  before(async () => {
    server = await Server.start();
    const admin = new Client(server.url);
    await admin.signIn(kAdmin);
    world = {clients: new Map([['admin', admin], ['nobody', new Client(server.url)]]), saved: new Map(), folder: '.',
      events: new EventProbe(admin)};
  });
  after(async () => {
    world.events.close();
    for (const client of world.clients.values()) client.close();
    await server.stop();
  });
  const run = (step) => perform({at: 'x:1', as: 'admin', ...step}, world);
  const create = {request: 'POST /leads', body: {name: '张三'}};

  test('as expected, with what happened and what was saved', async () => {
    const {different} = await run({...create, save: {lead: 'id', tag: 'header etag'},
      expect: {status: 201, body: {id: '<id>', name: '张三'}, events: ['lead.created'], statements: '≤ 3', headers: {etag: '"1"'}}});
    assert.deepEqual(different, []);
    assert.match(world.saved.get('lead'), /^[0-9a-f-]{36}$/);
    assert.equal(world.saved.get('tag'), '"1"');
  });
  test('every difference is told', async () => {
    const {different} = await run({...create, expect: {status: 200, body: {name: '李四'}, events: [], statements: '≤ 2'}});
    assert.deepEqual(different, [
      'status: expected 200, got 201', "body.name: expected '李四', got '张三'",
      'statements: expected at most 2, got 3', "events: expected [], got [ 'lead.created' ]"]);
  });
  test('what happened before is no matter', async () => {
    await run({...create, expect: 201});
    assert.deepEqual((await run({request: 'GET /leads', expect: {status: 200, events: []}})).different, []);
  });
  test('a broken body is sent as it is', async () =>
    assert.deepEqual((await run({request: 'POST /leads', text: '{"a":', expect: {status: 400, code: 'api.broken_json'}})).different, []));
  test('nobody has no session', async () =>
    assert.deepEqual((await run({...create, as: 'nobody', expect: {status: 403, code: 'auth.csrf'}})).different, []));
  test('at once, the answers in any order', async () =>
    assert.deepEqual((await run({at_once: [create, {request: 'POST /leads', text: '{'}], expect: [400, 201]})).different, []));
  test('at once, an answer nobody expected', async () =>
    assert.match((await run({at_once: [create, create], expect: [400, 201]})).different[0], /no answer is as expected: 400/));
  test('until it is so', async () =>
    assert.deepEqual((await run({request: 'GET /leads', until: {total: '<number>'}, expect: 200})).different, []));
  test('somebody unknown', () => assert.rejects(run({...create, as: 'wang', expect: 201}), /nobody is called wang; there is admin, nobody/));
});

describe('the program', () => {
  test('that ends at once', () =>
    assert.rejects(Server.start({env: {FAKE_ENDS_WITH: '3'}}), /ended with 3/));
  test('that does not end well', async () => {
    const server = await Server.start({env: {FAKE_STOPS_WITH: '4'}});
    await assert.rejects(server.stop(), /after SIGTERM the program ended with 4/);
  });
});
