// A second factor: with it a password, or a link that sets one, lets nobody in alone; each code once, guessed by
// nobody, unreadable in the database, taken away by its owner or an administrator.
import assert from 'node:assert/strict';
import {readFile, readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {Client} from '../lib/client.mjs';
import {kPassword, makePeople} from '../lib/people.mjs';
import {kAdmin} from '../lib/server.mjs';
import {bytesOf, totp} from '../lib/totp.mjs';
import {onEachDatabase} from './world.mjs';

const kPath = '/session/second_factor';
const kNew = 'vier Katzen im Regen';

onEachDatabase('second factor', (world) => {
  const signIn = async (person, code) => {
    const client = new Client(world.server.url);
    const answer = await client.send('POST', '/session', {body: {email: person.email, password: person.password, code}});
    client.close();
    return answer;
  };
  const said = ({status, body}) => `${status} ${body?.errors?.[0]?.code ?? body?.code ?? ''}`.trim();

  /** A new person, signed in, with the second factor on. */
  async function enrolled(name) {
    const client = (await makePeople(world.server.url, world.admin, {[name]: {role: 'sales', department: 'east'}}, world.saved)).get(name);
    const person = {email: `${name}@example.com`, password: kPassword, id: world.saved.get(name), client};
    const {secret} = await client.call('POST', kPath, {body: {password: kPassword}});
    // The step before: those of now and of the next half minute are for the test.
    const first = totp(secret, -1);
    const {recovery_codes: recovery} = await client.call('POST', `${kPath}/confirmation`, {body: {code: first}});
    return {...person, secret, first, recovery};
  }

  test('is set up with password and code, and asks for nothing before', async () => {
    const client = (await makePeople(world.server.url, world.admin, {ada: {role: 'sales', department: 'east'}}, world.saved)).get('ada');
    const ada = {email: 'ada@example.com', password: kPassword};
    const other = new Client(world.server.url);
    await other.signIn(ada);
    assert.deepEqual(await client.call('GET', kPath), {on: false, recovery_codes_left: 0});
    assert.equal(said(await client.send('POST', kPath, {body: {password: 'something else'}})), '422 auth.password_wrong');
    assert.equal(said(await client.send('POST', `${kPath}/confirmation`, {body: {code: '123456'}})), '409 auth.second_factor_off');
    const {secret, link} = await client.call('POST', kPath, {body: {password: kPassword}});
    assert.match(link, new RegExp(`^otpauth://totp/[^:?]+:ada%40example\\.com\\?secret=${secret}&issuer=`));
    assert.equal((await signIn(ada)).status, 201);
    assert.equal(said(await client.send('POST', `${kPath}/confirmation`, {body: {code: 'abcdef'}})), '422 auth.code_wrong');
    const {recovery_codes: codes} = await client.call('POST', `${kPath}/confirmation`, {body: {code: totp(secret)}});
    assert.equal(new Set(codes).size, 10);
    for (const code of codes) assert.match(code, /^([0-9A-Z]{6}-){3}[0-9A-Z]{6}$/);
    assert.deepEqual(await client.call('GET', kPath), {on: true, recovery_codes_left: 10});
    assert.equal((await other.send('GET', '/session')).status, 401, 'other devices are signed out');
    assert.equal(said(await client.send('POST', kPath, {body: {password: kPassword}})), '409 auth.second_factor_on');
    client.close();
    other.close();
  });

  test('may be required of everybody: who has none sees nothing before it is set up', async () => {
    const una = (await makePeople(world.server.url, world.admin, {una: {role: 'sales', department: 'east'}}, world.saved)).get('una');
    const ray = await enrolled('ray');
    assert.equal((await una.send('PATCH', '/workspace', {body: {second_factor: 'required'}})).status, 403);
    assert.equal(said(await world.admin.send('PATCH', '/workspace', {body: {second_factor: 'perhaps'}})), '422 record.not_a_choice');
    assert.equal((await una.call('GET', '/session')).second_factor_owed, false);
    await world.admin.call('PATCH', '/workspace', {body: {second_factor: 'required'}});
    try {
      for (const path of ['/meta', '/accounts', '/search?q=a', '/events', '/sessions'])
        assert.equal(said(await una.send('GET', path)), '403 auth.second_factor_required', path);
      assert.equal(said(await una.send('POST', '/tokens', {body: {name: 'way round', scopes: ['read']}})), '403 auth.second_factor_required');
      assert.equal(said(await world.admin.send('PATCH', '/workspace', {body: {second_factor: 'optional'}})), '403 auth.second_factor_required', 'administrators too');
      assert.equal((await ray.client.send('GET', '/meta')).status, 200, 'who has one works on');
      assert.equal((await una.call('GET', '/session')).second_factor_owed, true);
      const {secret} = await una.call('POST', kPath, {body: {password: kPassword}});
      await una.call('POST', `${kPath}/confirmation`, {body: {code: totp(secret)}});
      assert.equal((await una.call('GET', '/session')).second_factor_owed, false);
      assert.equal((await una.send('GET', '/meta')).status, 200);
    } finally {
      const {secret} = await world.admin.call('POST', kPath, {body: {password: kAdmin.password}});
      await world.admin.call('POST', `${kPath}/confirmation`, {body: {code: totp(secret, -1)}});
      await world.admin.call('PATCH', '/workspace', {body: {second_factor: 'optional'}});
      await world.admin.call('POST', `${kPath}/removal`, {body: {password: kAdmin.password, code: totp(secret)}});
    }
    una.close();
    ray.client.close();
  });

  test('lets in with each code once', async () => {
    const eve = await enrolled('eve');
    assert.equal(said(await signIn(eve)), '401 auth.code_required');
    assert.equal(said(await signIn({...eve, password: 'something else'}, totp(eve.secret))), '401 auth.wrong_credentials', 'nobody learns of it without the password');
    assert.equal(said(await signIn(eve, eve.first)), '401 auth.code_wrong', 'the one that confirmed');
    const code = totp(eve.secret);
    assert.equal((await signIn(eve, code)).status, 201);
    assert.equal(said(await signIn(eve, code)), '401 auth.code_wrong', 'a second time');
    const both = await Promise.all([1, 2, 3].map(() => signIn(eve, totp(eve.secret, 1))));
    assert.equal(both.filter(({status}) => status === 201).length, 1, 'of three at once');
    assert.equal((await signIn(eve, eve.recovery[0].toLowerCase().replaceAll('-', ' '))).status, 201);
    assert.equal(said(await signIn(eve, eve.recovery[0])), '401 auth.code_wrong');
    assert.equal((await eve.client.call('GET', kPath)).recovery_codes_left, 9);
    eve.client.close();
  });

  test('a link that sets a password asks for a code, and a wrong one does not use it up', async () => {
    const may = await enrolled('may');
    const {token} = await world.admin.call('POST', `/users/${may.id}/password_reset`);
    const nobody = new Client(world.server.url);
    const use = (code) => nobody.send('POST', '/password_resets', {body: {token, password: kNew, code}});
    assert.equal((await nobody.call('GET', `/password_resets?token=${token}`)).second_factor, true);
    assert.equal(said(await use()), '422 auth.code_required');
    assert.equal(said(await use('000000')), '422 auth.code_wrong');
    assert.equal(said(await signIn({...may, password: kNew}, may.recovery[1])), '401 auth.wrong_credentials');
    assert.equal((await use(may.recovery[2])).status, 201);
    assert.equal((await signIn({...may, password: kNew}, totp(may.secret))).status, 201);
    nobody.close();
    may.client.close();
  });

  test('is switched off with password and code, not with one of them', async () => {
    const kim = await enrolled('kim');
    const off = (body) => kim.client.send('POST', `${kPath}/removal`, {body});
    assert.equal(said(await off({password: 'something else', code: totp(kim.secret)})), '422 auth.password_wrong');
    assert.equal(said(await off({password: kPassword, code: '000000'})), '422 auth.code_wrong');
    assert.equal((await off({password: kPassword, code: totp(kim.secret)})).status, 204);
    assert.equal((await signIn(kim)).status, 201);
    assert.equal(said(await off({password: kPassword, code: kim.recovery[0]})), '409 auth.second_factor_off');
    kim.client.close();
  });

  test('is taken away by an administrator, in writing', async () => {
    const leo = await enrolled('leo');
    assert.equal((await world.wang.send('DELETE', `/users/${leo.id}/second_factor`)).status, 403);
    assert.equal((await world.admin.send('DELETE', `/users/${leo.id}/second_factor`)).status, 204);
    assert.equal((await leo.client.send('GET', '/session')).status, 401, 'its sessions end');
    assert.equal((await signIn(leo)).status, 201);
    assert.equal(said(await world.admin.send('DELETE', `/users/${leo.id}/second_factor`)), '409 auth.second_factor_off');
    const {data} = await world.admin.call('GET', `/access-log?user=${leo.id}&kind=second_factor`);
    assert.deepEqual(data.map(({outcome, detail}) => `${outcome} ${detail}`), [`ok reset by ${world.saved.get('admin')}`, 'ok on']);
    leo.client.close();
  });

  test('a token has none, and sets up none', async () => {
    const {token} = await world.admin.call('POST', '/tokens', {body: {name: 'report', scopes: ['read', 'write']}});
    const program = new Client(world.server.url);
    const headers = {Authorization: `Bearer ${token}`};
    for (const [path, body] of [[kPath, {password: kPassword}], [`${kPath}/confirmation`, {code: '1'}], [`${kPath}/removal`, {password: 'a', code: '1'}]])
      assert.equal(said(await program.send('POST', path, {headers, body})), '403 session.wanted');
    program.close();
  });

  test('neither secrets nor recovery codes can be read in the database', async () => {
    const ned = await enrolled('ned');
    const {server} = world;
    const key = join(server.data, 'secret.key');
    assert.equal((await stat(key)).mode & 0o777, 0o600);
    const files = (await readdir(server.data)).filter((name) => name !== 'secret.key');
    const kept = world.database ? '' : Buffer.concat(await Promise.all(files.map((name) => readFile(join(server.data, name)))));
    for (const text of [bytesOf(ned.secret), ned.secret, ...ned.recovery, ...ned.recovery.map((code) => code.replaceAll('-', ''))])
      assert.ok(!kept.includes(text), 'read in the folder of data');
    ned.client.close();
  });

  test('wrong codes close the door, for right ones too', async () => {
    const oli = await enrolled('oli');
    const answers = [];
    for (let i = 0; i < 6; ++i) answers.push(said(await signIn(oli, String(i).repeat(6))));
    assert.ok(answers.includes('429 auth.too_many_tries'), String(answers));
    assert.equal(said(await signIn(oli, totp(oli.secret))), '429 auth.too_many_tries');
    oli.client.close();
  });
});
